// Search: every word must stand in an event's title, quotations, sources or names, both folded alike. Shards are scripts, one a month.
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('search-data').textContent), form = document.querySelector('form.search');
  var section = document.querySelector('section.timeline'), list = document.getElementById('hits'), found = document.getElementById('found');
  var more = document.getElementById('more'), PAGE = 60, shown = PAGE, loaded = 0, entries = [], hits = [], started = false, whole = '', starts;
  var table = new Map(), pair = window.timelineFold, to = Array.from(pair[1]);
  Array.from(pair[0]).forEach(function (character, i) { table.set(character, to[i]); });

  function fold(text) {
    return Array.from(text.normalize('NFKC')).map(function (c) { return table.get(c) || c; }).join('').toLowerCase();
  }

  window.timelineShard = function (key, held) { for (var i = 0; i < held.length; i++) entries.push(held[i]); };

  function load() {
    if (started) return;
    started = true;
    section.hidden = false;
    found.textContent = data.loading;
    data.shards.slice().reverse().forEach(function (shard) {
      var script = document.createElement('script');
      script.src = 'search/' + shard[0] + '.js';
      script.onload = script.onerror = function () {
        if (++loaded < data.shards.length) return;
        entries.sort(function (a, b) { return a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0; });
        join();
        search();
      };
      document.head.appendChild(script);
    });
    if (!data.shards.length) { join(); search(); }
  }

  function wanted() {
    var now = {};
    ['q', 'from', 'to', 'source', 'status', 'certainty'].forEach(function (name) { now[name] = form.elements[name].value.trim(); });
    return now;
  }

  // All that is searched as one string, so that a rare word is found without looking at every entry.
  function join() {
    starts = new Int32Array(entries.length + 1);
    for (var i = 0; i < entries.length; i++) starts[i + 1] = starts[i] + entries[i][7].length + 1;
    whole = entries.map(function (e) { return e[7]; }).join('\n');
  }

  function holding(term) {
    var found = [], at = whole.indexOf(term), i = 0;
    while (at >= 0) {
      while (starts[i + 1] <= at) i++;
      found.push(entries[i]);
      at = whole.indexOf(term, starts[i + 1]);
    }
    return found;
  }

  function find(now) {
    var terms = fold(now.q).split(/\s+/).filter(Boolean).sort(function (a, b) { return b.length - a.length; });
    var source = data.sources.indexOf(now.source), undone = /planned|proposed|denied|hypothetical/, unsure = /approximate|uncertain|inferred|disputed/;
    var kept = terms.length ? holding(terms[0]) : entries;
    if (terms.length > 1) kept = kept.filter(function (e) { return terms.every(function (term) { return e[7].indexOf(term) >= 0; }); });
    if (now.from) kept = kept.filter(function (e) { return e[4] >= now.from; });
    if (now.to) kept = kept.filter(function (e) { return e[3] <= now.to; });
    if (source >= 0) kept = kept.filter(function (e) { return e[6].indexOf(source) >= 0; });
    if (now.status) kept = kept.filter(function (e) { return now.status === 'happened' ? !undone.test(e[5]) : e[5].split(' ').indexOf(now.status) >= 0; });
    if (now.certainty) kept = kept.filter(function (e) { return now.certainty === 'exact' ? !unsure.test(e[5]) : e[5].split(' ').indexOf(now.certainty) >= 0; });
    return kept;
  }

  function row(e) {
    var item = document.createElement('li'), link = document.createElement('a'), meta = document.createElement('p'), when = document.createElement('span');
    item.className = 'row ' + e[5] + (/approximate|uncertain|inferred/.test(e[5]) ? ' unsure' : '');
    link.className = 'what';
    link.href = 'events/' + e[0] + '.html';
    link.textContent = e[1];
    if (e[8]) link.lang = e[8];
    meta.className = 'meta';
    when.className = 'when';
    when.textContent = e[2];
    meta.append(when, ' ');
    e[5].split(' ').filter(Boolean).forEach(function (mark) {
      var chip = document.createElement('span');
      chip.className = 'chip ' + mark;
      chip.textContent = data.marks[mark] || mark;
      meta.append(chip, ' ');
    });
    meta.append(e[6].map(function (n) { return data.sources[n]; }).join(' · '));
    item.append(link, meta);
    return item;
  }

  function draw() {
    list.replaceChildren.apply(list, hits.slice(0, shown).map(row));
    more.hidden = hits.length <= shown;
  }

  function search() {
    var now = wanted(), any = Object.keys(now).some(function (key) { return now[key]; });
    var values = new URLSearchParams();
    Object.keys(now).forEach(function (key) { if (now[key]) values.set(key, now[key]); });
    history.replaceState(null, '', any ? '#' + values : location.pathname + location.search);
    section.hidden = !any;
    if (!any) return;
    if (!started) return load();
    if (loaded < data.shards.length) return;
    var start = performance.now();
    hits = find(now);
    section.dataset.milliseconds = (performance.now() - start).toFixed(1);
    shown = PAGE;
    found.textContent = hits.length ? data.found.replace('{n}', hits.length.toLocaleString()) : data.nothing;
    draw();
  }

  function restore() {
    var values = new URLSearchParams(location.hash.slice(1)), any = false;
    ['q', 'from', 'to', 'source', 'status', 'certainty'].forEach(function (name) {
      form.elements[name].value = values.get(name) || '';
      any = any || values.has(name);
    });
    if (any) { load(); search(); }
  }

  var waiting = 0;
  form.addEventListener('input', function () { clearTimeout(waiting); waiting = setTimeout(search, 60); });
  form.addEventListener('submit', function (event) { event.preventDefault(); search(); });
  form.elements.q.addEventListener('focus', function () { if (!started) { load(); section.hidden = true; } }, { once: true });
  more.addEventListener('click', function () { shown += 200; draw(); });
  window.addEventListener('hashchange', restore);
  restore();
})();
