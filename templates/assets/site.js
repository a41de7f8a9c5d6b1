// Comfort for readers with scripts; nothing here is needed to read. Classic script: pages also open from file://.
(function () {
  'use strict';
  var root = document.documentElement;
  var scheme = document.querySelector('.scheme');
  if (scheme) {
    scheme.addEventListener('click', function () {
      var dark = root.dataset.scheme ? root.dataset.scheme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.scheme = dark ? 'light' : 'dark';
      try { localStorage.setItem('scheme', root.dataset.scheme); } catch (e) { /* storage may be off */ }
    });
  }

  function state() { return new URLSearchParams(location.hash.slice(1)); }
  function keep(values) {
    var text = values.toString().replace(/%2C/g, ',');
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  }

  // Filters: the style sheet does the work, by what is ticked; the address keeps the choice, `#only=planned,s3&from=2021-01&to=2021-01`.
  // Links to combinations are their own targets where there are no scripts; here they only name a state.
  var boxes = Array.from(document.querySelectorAll('.filters input')), links = Array.from(document.querySelectorAll('.cross a, .alone > a'));
  if (boxes.length || links.length) {
    var rows = document.querySelector('.timeline'), notice = document.querySelector('.narrowed'), parts = function (selector) { return Array.from(rows.querySelectorAll(selector)); };
    var tidy = function (from, to) {
      var any = false;
      parts('[hidden]').forEach(function (part) { part.hidden = false; });
      parts('.month').forEach(function (month) {
        var key = month.id.slice(1);
        month.hidden = Boolean((from && key < from.slice(0, 7)) || (to && key > to.slice(0, 7)));
      });
      parts('.month:not([hidden]) .day').forEach(function (day) {
        var on = day.id.slice(1), outside = on && ((from && on < from) || (to && on.slice(0, to.length) > to));
        day.hidden = Boolean(outside) || !Array.prototype.some.call(day.querySelectorAll('.row'), function (row) { return row.offsetParent !== null; });
        any = any || !day.hidden;
      });
      parts('.month').forEach(function (month) { month.hidden = !month.querySelector('.day:not([hidden])') || month.hidden; });
      parts('.year').forEach(function (year) { year.hidden = !year.querySelector('.month:not([hidden])'); });
      document.querySelector('.no-match').hidden = any;
      return parts('.row').filter(function (row) { return row.offsetParent !== null; }).length;
    };
    var restore = function () {
      var values = state(), only = (values.get('only') || '').split(','), named = '#' + String(values).replace(/%2C/g, ',');
      boxes.forEach(function (box) { box.checked = only.indexOf(box.id.slice(2)) >= 0; });
      links.forEach(function (link) { if (link.getAttribute('href') === named) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current'); });
      var shown = tidy(values.get('from'), values.get('to')), all = parts('.row').length, said = notice.firstElementChild;
      notice.classList.toggle('on', shown < all);
      said.textContent = said.dataset.form.replace('{shown}', shown.toLocaleString()).replace('{all}', all.toLocaleString());
    };
    links.forEach(function (link) { link.removeAttribute('id'); });
    if (boxes.length) document.querySelector('.filters').addEventListener('change', function () {
      var only = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.id.slice(2); }), values = state();
      if (only.length) values.set('only', only.join(',')); else values.delete('only');
      keep(values);
      restore();
    });
    if (/only=|from=|to=/.test(location.hash)) restore();
    window.addEventListener('hashchange', restore);
  }

  // The brush: two range inputs choose a stretch of the axis; the drawing zooms to it and the list follows; where that holds only the leading
  // events, a link leads to all of the stretch.
  var brush = document.querySelector('.brush'), data = document.getElementById('bars');
  if (brush && data) {
    var told = JSON.parse(data.textContent), bars = [], list, spans, all = document.querySelector('.stretch a'), from = brush.elements.from, to = brush.elements.to, last = told.bars - 1;
    if (last < 1) { brush.hidden = true; return; }
    var zoom = document.querySelector('.overview .zoom'), size = { year: 4, month: 7 }[told.unit] || 10;
    var iso = function (y, m, d) { return String(y).padStart(4, '0') + '-' + String(m).padStart(2, '0') + '-' + String(d).padStart(2, '0'); };
    // Names of the bars, and the days that the list is made of: only when the brush is first used.
    var prepare = function () {
      if (bars.length) return;
      var start = told.first.split('-').map(Number);
      for (var i = 0; i <= told.bars; i++) {
        var at = new Date(Date.UTC(2000, start[1] - 1, start[2]));
        at.setUTCFullYear(start[0]);
        if (told.unit === 'year') at.setUTCFullYear(start[0] + i);
        else if (told.unit === 'month') at.setUTCMonth(start[1] - 1 + i);
        else at.setUTCDate(start[2] + i * (told.unit === 'week' ? 7 : 1));
        var y = at.getUTCFullYear(), m = at.getUTCMonth(), d = at.getUTCDate();
        bars.push([iso(y, m + 1, d), told.form.replace('{y}', y).replace('{month}', told.months[m]).replace('{d}', d)]);
      }
      list = Array.from(document.querySelectorAll('.timeline:not(.aside) .day'));
      // First and last day that a day of the list may stand for: its own, or those of its month or year.
      spans = list.map(function (day) {
        var key = (day.id ? day : day.closest('.month')).id.slice(1);
        if (day.id) return [key, key];
        return key.slice(-3) === '-00' ? [key.slice(0, 4) + '-01-01', key.slice(0, 4) + '-12-31'] : [key + '-01', key + '-31'];
      });
    };
    var apply = function () {
      prepare();
      var a = Math.min(+from.value, +to.value), b = Math.max(+from.value, +to.value), share = told.bars / (b - a + 1), whole = a === 0 && b === last;
      brush.querySelectorAll('output')[0].textContent = bars[+from.value][1];
      brush.querySelectorAll('output')[1].textContent = bars[+to.value][1];
      from.setAttribute('aria-valuetext', bars[+from.value][1]);
      to.setAttribute('aria-valuetext', bars[+to.value][1]);
      zoom.setAttribute('width', 100 * share + '%');
      zoom.setAttribute('x', -100 * share * a / told.bars + '%');
      list.forEach(function (day, i) { day.hidden = !whole && !(spans[i][1] >= bars[a][0] && spans[i][0] < bars[b + 1][0]); });
      document.querySelectorAll('.timeline:not(.aside) .month').forEach(function (month) { month.hidden = !month.querySelector('.day:not([hidden])'); });
      document.querySelectorAll('.timeline:not(.aside) .year').forEach(function (year) { year.hidden = !year.querySelector('.month:not([hidden])'); });
      if (all) {
        all.parentNode.hidden = whole;
        all.href = 'search.html#from=' + bars[a][0] + '&to=' + new Date(Date.parse(bars[b + 1][0]) - 864e5).toISOString().slice(0, 10);
      }
      return [a, b, whole];
    };
    // The bar that holds a day; addresses may name a year, a month or a day, whatever the bars are.
    var index = function (key, rest, other) {
      var day = key && (key + rest.slice(key.length)), i = last;
      if (!day) return other;
      prepare();
      while (i > 0 && bars[i][0] > day) i--;
      return i;
    };
    var restoreBrush = function () {
      var values = state();
      from.value = index(values.get('from'), '0000-01-01', 0);
      to.value = index(values.get('to'), '0000-12-31', last);
      apply();
    };
    brush.addEventListener('input', apply);
    brush.addEventListener('change', function () {
      var now = apply(), values = state();
      ['from', 'to'].forEach(function (name, i) { if (now[2]) values.delete(name); else values.set(name, bars[now[i]][0].slice(0, size)); });
      keep(values);
    });
    brush.addEventListener('reset', function () { setTimeout(function () { apply(); keep(new URLSearchParams()); }); });
    brush.addEventListener('submit', function (event) { event.preventDefault(); });
    if (state().has('from') || state().has('to')) restoreBrush();
    else { from.value = 0; to.value = last; }
    window.addEventListener('hashchange', restoreBrush);
  }
})();
