"""Every kind of page in Chromium: clean, quiet, still, within its width, and readable without scripts."""

import pytest

KINDS = ["home", "month", "event", "document", "inferred", "sources", "search", "explore", "undated", "about"]
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 120);
})"""


@pytest.fixture
def homes(folder, served):
    """The site's address as a folder on disk and as a server's."""
    return {"file": folder.as_uri() + "/", "http": served}


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_in_either_scheme(visit, served, kinds, axe, kind):
    page = visit(served).go(kinds[kind])
    if kind == "search":
        page.wait_for_selector("#hits li")
    page.evaluate(axe)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = page.evaluate("axe.run(document, {preload: false, resultTypes: ['violations']})")
        assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found["violations"]] == [], scheme


@pytest.mark.parametrize(("way", "width"), [("file", 390), ("http", 768), ("http", 1440)])
def test_every_page_is_quiet_still_and_within_its_width(visit, homes, kinds, way, width):
    seen = visit(homes[way], width=width)
    for kind, path in kinds.items():
        page = seen.go(path)
        assert page.evaluate(SHIFT) < 0.02, kind
        assert page.evaluate("document.documentElement.scrollWidth") <= width, kind
    seen.quiet()


def test_without_scripts_the_same_can_be_read(visit, homes, kinds):
    """Hidden without scripts are only the controls that need them."""
    bare, full = visit(homes["file"], scripts=False), visit(homes["file"])
    for kind in ("home", "month", "event", "document", "about"):
        words = [
            {word for word in seen.go(kinds[kind]).inner_text("main").split() if len(word) > 1} for seen in (bare, full)
        ]
        assert words[0] >= {word for word in words[1] if not word.startswith(("显示全部", "2022年2月", "2024年5月"))}, (
            kind
        )


def test_every_event_of_the_home_page_is_a_named_link_in_tab_order(visit, served, kinds):
    page = visit(served).go(kinds["home"])
    links = page.locator(".timeline .row > a")
    assert links.count() == 14
    for place in range(links.count()):
        link = links.nth(place)
        assert link.inner_text().strip() and link.evaluate("e => e.tabIndex") == 0


def test_from_home_to_an_events_evidence_by_keyboard_and_back(visit, served, kinds):
    page = visit(served).go(kinds["home"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(60):
        page.keyboard.press("Tab")
        if "中国驻欧盟使团声明" in page.evaluate("document.activeElement.textContent"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/*")
    assert "“周二”，报道发表于" in page.inner_text("section[aria-labelledby=why]")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.reasons') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/*#x*")
    assert page.evaluate("document.querySelector('mark:target').textContent") == "周二"
    page.go_back()
    page.go_back()
    assert page.url.startswith(served + "index.html")


def test_what_hostile_documents_bring_never_runs(visit, homes, kinds, folder):
    seen = visit(homes["file"])
    for path in ["index.html", "names/index.html", "about.html", "explore.html", kinds["hostile"]]:
        seen.go(path)
    for path in sorted(folder.glob("names/*.html"))[:12]:
        seen.go(path.relative_to(folder).as_posix())
    seen.go("search.html#q=alert").wait_for_selector("#hits li")
    seen.quiet()
    assert "<script>alert('XSS')</script>" in seen.page.inner_text("#hits")


def test_on_paper_tables_stay_tables_and_signs_keep_their_colour(visit, served, kinds):
    seen = visit(served, width=680)
    seen.page.emulate_media(media="print")
    page = seen.go(kinds["inferred"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    assert page.evaluate("getComputedStyle(document.querySelector('.evidence td')).display") == "table-cell"
    for sign in (".chip.chosen", ".row"):
        style = f"getComputedStyle(document.querySelector('{sign}'), '{'::before' if sign == '.row' else ''}')"
        assert page.evaluate(f"{style}.printColorAdjust") == "exact", sign


def test_titles_and_texts_run_as_their_letters_do(visit, served, kinds):
    page = visit(served).go(kinds["document"])
    for place, text in (("h1", "قمة الناتو 2023"), (".text p", "وفي 12 يوليو 2023 (NATO)")):
        page.locator(place).first.evaluate("(element, text) => { element.textContent = text; }", text)
        ends = page.locator(place).first.evaluate(
            "e => { const r = document.createRange(); r.setStart(e.firstChild, 0); r.setEnd(e.firstChild, 1);"
            " const one = r.getBoundingClientRect(), box = e.getBoundingClientRect();"
            " return [box.right - one.right, one.left - box.left]; }"
        )
        assert ends[0] < 2 < ends[1], place
