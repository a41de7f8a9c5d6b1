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
    var text = values.toString();
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  }

  // Filters: the style sheet does the work; the address keeps the choice.
  var boxes = document.querySelectorAll('.filters input');
  if (boxes.length) {
    var restore = function () {
      var only = (state().get('only') || '').split(',');
      boxes.forEach(function (box) { box.checked = only.indexOf(box.id.slice(2)) >= 0; });
      tidy();
    };
    var tidy = function () {
      var any = false;
      document.querySelectorAll('.timeline .day').forEach(function (day) {
        day.hidden = false;
        day.hidden = !Array.prototype.some.call(day.querySelectorAll('.row'), function (row) { return row.offsetParent !== null; });
        any = any || !day.hidden;
      });
      document.querySelectorAll('.timeline .month').forEach(function (month) { month.hidden = !month.querySelector('.day:not([hidden])'); });
      document.querySelectorAll('.timeline .year').forEach(function (year) { year.hidden = !year.querySelector('.month:not([hidden])'); });
      var none = document.querySelector('.no-match');
      if (none) none.hidden = any;
    };
    document.querySelector('.filters').addEventListener('change', function () {
      document.querySelectorAll('.timeline [hidden]').forEach(function (part) { part.hidden = false; });
      var only = Array.prototype.filter.call(boxes, function (box) { return box.checked; }).map(function (box) { return box.id.slice(2); });
      var values = state();
      if (only.length) values.set('only', only.join(',')); else values.delete('only');
      keep(values);
      tidy();
    });
    if (state().get('only')) restore();
    window.addEventListener('hashchange', function () { if (state().has('only')) restore(); });
  }

  // The brush: two range inputs choose a stretch of months; the drawing zooms to it and the list follows.
  var brush = document.querySelector('.brush'), data = document.getElementById('months');
  if (brush && data) {
    var told = JSON.parse(data.textContent), months = [];
    for (var bar = 0; bar < told.bars; bar++) {
      var place = told.first[1] - 1 + (told.yearly ? 0 : bar), y = told.first[0] + (told.yearly ? bar : Math.floor(place / 12)), m = place % 12;
      var name = told.form.replace('{y}', y).replace('{month}', told.months[m]);
      months.push([told.yearly ? String(y) : y + '-' + String(m + 1).padStart(2, '0'), name]);
    }
    var zoom = document.querySelector('.overview .zoom');
    var from = brush.elements.from, to = brush.elements.to, last = months.length - 1;
    if (last < 1) { brush.hidden = true; return; }
    var apply = function () {
      var a = Math.min(+from.value, +to.value), b = Math.max(+from.value, +to.value), share = months.length / (b - a + 1);
      brush.querySelectorAll('output')[0].textContent = months[+from.value][1];
      brush.querySelectorAll('output')[1].textContent = months[+to.value][1];
      from.setAttribute('aria-valuetext', months[+from.value][1]);
      to.setAttribute('aria-valuetext', months[+to.value][1]);
      zoom.setAttribute('width', 100 * share + '%');
      zoom.setAttribute('x', -100 * share * a / months.length + '%');
      var whole = a === 0 && b === last;
      document.querySelectorAll('.timeline:not(.aside) .month').forEach(function (month) {
        var key = month.id.slice(1), year = key.slice(-2) === '00';
        var low = year || told.yearly ? months[a][0].slice(0, 4) + '-00' : months[a][0];
        month.hidden = !whole && !(key >= low && key <= months[b][0] + (told.yearly ? '-99' : ''));
      });
      document.querySelectorAll('.timeline:not(.aside) .year').forEach(function (year) { year.hidden = !year.querySelector('.month:not([hidden])'); });
      return [a, b, whole];
    };
    var index = function (key, other) {
      for (var i = 0; i <= last; i++) if (months[i][0] === key) return i;
      return other;
    };
    var restoreBrush = function () {
      var values = state();
      from.value = index(values.get('from'), 0);
      to.value = index(values.get('to'), last);
      apply();
    };
    brush.addEventListener('input', apply);
    brush.addEventListener('change', function () {
      var now = apply(), values = state();
      ['from', 'to'].forEach(function (name, i) { if (now[2]) values.delete(name); else values.set(name, months[now[i]][0]); });
      keep(values);
    });
    brush.addEventListener('reset', function () { setTimeout(function () { apply(); keep(new URLSearchParams()); }); });
    brush.addEventListener('submit', function (event) { event.preventDefault(); });
    restoreBrush();
    window.addEventListener('hashchange', restoreBrush);
  }
})();
