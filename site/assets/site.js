var timelineAsked={"date": "“{what}”不是日期；日期写作2024、2024-05或2024-05-03。", "day": "这一页没有{what}的内容；这一页从{first}到{last}。", "stretch": "这一页没有{from}到{to}的内容；这一页从{first}到{last}。", "filter": "这一页没有“{what}”的内容。", "narrow": "这一页不能按“{what}”筛选。", "place": "这一页没有“{what}”这个位置。", "whole": "显示整页", "traits": {"planned": "计划", "uncertain": "日期未定", "disputed": "说法不一", "several": "多篇报道", "context": "背景"}};
(function () {
'use strict';
var root = document.documentElement;
var scheme = document.querySelector('.scheme');
if (scheme) {
scheme.addEventListener('click', function () {
var system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
var wanted = (root.dataset.scheme || system) === 'dark' ? 'light' : 'dark', own = wanted !== system;
if (own) root.dataset.scheme = wanted; else delete root.dataset.scheme;
try { if (own) localStorage.setItem('scheme', wanted); else localStorage.removeItem('scheme'); } catch (e) { /* storage may be off */ }
});
}

document.querySelectorAll('.skip').forEach(function (link) {
link.addEventListener('click', function (event) {
var to = document.getElementById(link.hash.slice(1));
if (!to) return;
event.preventDefault();
to.tabIndex = -1;
to.focus();
});
});

function state() { return new URLSearchParams(location.hash.slice(1)); }
function keep(values) {
var text = values.toString().replace(/%2C/g, ',');
history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
}

var words = window.timelineAsked;
function fill(form, values) { return form.replace(/\{(\w+)\}/g, function (_, key) { return values[key]; }); }
function tell(lines) {
var said = document.querySelector('.unmet'), whole;
if (said) said.remove();
if (!lines.length) return;
said = document.createElement('div');
said.className = 'unmet';
said.setAttribute('role', 'status');
lines.forEach(function (line) { said.appendChild(document.createElement('p')).textContent = line; });
whole = said.lastChild.appendChild(document.createElement('a'));
whole.href = '#main';
whole.textContent = words.whole;
whole.before(' ');
(document.querySelector('main > .hero') || document.querySelector('main > nav')).after(said);
}
function stretch(key) {
var parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(key);
if (!parts) return null;
var month = parts[2] || '12', last = new Date(0);
last.setUTCFullYear(+parts[1], +month, 0);
if (+month < 1 || +month > 12 || (parts[3] && (+parts[3] < 1 || +parts[3] > last.getUTCDate()))) return null;
return [key + '-01-01'.slice(key.length - 4), parts[1] + '-' + month + '-' + (parts[3] || last.getUTCDate())];
}
function asked(values, lines) {
return ['from', 'to'].map(function (name, i) {
var key = values.get(name), ends = key && stretch(key);
if (key && !ends) lines.push(fill(words.date, { what: key }));
return ends ? ends[i] : '';
});
}
function rowsOf(list) {
return Array.from(list.querySelectorAll('.row')).map(function (row) {
var day = row.closest('.day'), key = (day.id ? day : day.closest('.month')).id.slice(1), ends = stretch(key.replace('-00', ''));
return { row: row, month: key.slice(0, 7), first: ends[0], last: row.dataset.to || ends[1] };
});
}
function extent(rows) {
return rows.reduce(function (ends, one) {
return [ends[0] < one.first ? ends[0] : one.first, ends[1] > one.last ? ends[1] : one.last];
}, ['9999', '']);
}
function nothing(from, to, rows) {
var ends = extent(rows);
return fill(from === to ? words.day : words.stretch, { what: from, from: from || '…', to: to || '…', first: ends[0], last: ends[1] });
}
function close(list, seen) {
list.querySelectorAll('[hidden]:not(.row)').forEach(function (part) { part.hidden = false; });
var kept = new Set();
seen.forEach(function (one) { for (var part = one.row; part !== list; part = part.parentNode) kept.add(part); });
list.querySelectorAll('.day, .month, .year, .folded').forEach(function (part) { part.hidden = !kept.has(part); });
}

var none = document.querySelector('.no-match'), handled = [], restore;
if (none) {
var boxes = Array.from(document.querySelectorAll('.filters input')), links = Array.from(document.querySelectorAll('.cross a, .alone > a'));
var list = document.querySelector('.timeline'), notice = document.querySelector('.narrowed'), rows = rowsOf(list);
var holds = function (key, row) {
if (/^(disputed|several|context|s\d+)$/.test(key)) return row.classList.contains(key);
return key === 'planned' ? row.matches('.planned, .proposed') : key === 'uncertain' && row.matches('.unsure');
};
handled.push('only', 'from', 'to');
restore = function (values, lines) {
var only = (values.get('only') || '').split(',').filter(Boolean), named = '#' + String(values).replace(/%2C/g, ',');
var ends = asked(values, lines), from = ends[0], to = ends[1], month = values.get('from') === values.get('to') && /^\d{4}-\d\d$/.test(values.get('to')) && values.get('to');
var boxed = boxes.map(function (box) {
box.checked = only.indexOf(box.id.slice(2)) >= 0;
return box.id.slice(2);
});
links.forEach(function (link) { if (link.getAttribute('href') === named) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current'); });
only.filter(function (key) { return boxed.indexOf(key) < 0; }).forEach(function (key) {
rows.forEach(function (one) { one.without = one.without || !holds(key, one.row); });
if (!rows.some(function (one) { return holds(key, one.row); })) lines.push(fill(words.filter, { what: words.traits[key] || key }));
});
var within = rows.filter(function (one) { return month ? one.month === month : (!from || one.last >= from) && (!to || one.first <= to); });
rows.forEach(function (one) { one.row.hidden = true; });
within.forEach(function (one) { one.row.hidden = Boolean(one.without); });
rows.forEach(function (one) { one.without = false; });
close(list, rows);
var seen = rows.filter(function (one) { return one.row.offsetParent !== null; });
close(list, seen);
if (!within.length) lines.push(nothing(values.get('from'), values.get('to'), rows));
none.hidden = seen.length > 0 || lines.length > 0;
if (!notice) return;
notice.classList.toggle('on', seen.length < rows.length && !lines.length);
notice.firstElementChild.textContent = fill(notice.firstElementChild.dataset.form, { shown: seen.length.toLocaleString(), all: rows.length.toLocaleString() });
};
links.forEach(function (link) { link.removeAttribute('id'); });
if (boxes.length) document.querySelector('.filters').addEventListener('change', function () {
var only = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.id.slice(2); }), values = state();
if (only.length) values.set('only', only.join(',')); else values.delete('only');
keep(values);
look();
});
}

var brush = document.querySelector('.brush'), data = document.getElementById('bars');
if (brush && data) {
var told = JSON.parse(data.textContent), bars = [], leading, all = document.querySelector('.stretch a'), from = brush.elements.from, to = brush.elements.to, last = told.bars - 1;
var zoom = document.querySelector('.overview .zoom'), size = { year: 4, month: 7 }[told.unit] || 10, home = document.querySelector('.timeline:not(.aside)');
var iso = function (y, m, d) { return String(y).padStart(4, '0') + '-' + String(m).padStart(2, '0') + '-' + String(d).padStart(2, '0'); };
brush.hidden = last < 1;
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
leading = rowsOf(home);
};
var before = function (day) { return new Date(Date.parse(day) - 864e5).toISOString().slice(0, 10); };
var narrow = function (since, until) {
var kept = leading.filter(function (one) { return (!since || one.last >= since) && (!until || one.first <= until); });
leading.forEach(function (one) { one.row.hidden = true; });
kept.forEach(function (one) { one.row.hidden = false; });
close(home, kept);
if (all) {
all.parentNode.hidden = !since && !until;
all.href = 'search.html#' + new URLSearchParams([['from', since], ['to', until]].filter(function (pair) { return pair[1]; }));
}
return kept.length;
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
return [a, b, whole, whole ? narrow('', '') : narrow(bars[a][0], before(bars[b + 1][0]))];
};
var index = function (day, other) {
var i = last;
while (i > 0 && bars[i][0] > day) i--;
return day ? i : other;
};
handled.push('from', 'to');
restore = function (values, lines) {
prepare();
var ends = asked(values, lines), end = before(bars[last + 1][0]);
var apart = (ends[0] && ends[0] > (ends[1] && ends[1] < end ? ends[1] : end)) || (ends[1] && ends[1] < bars[0][0]);
from.value = apart ? 0 : index(ends[0], 0);
to.value = apart ? last : index(ends[1], last);
var left = apply()[3];
if (apart) left = narrow(ends[0], ends[1]);
if (!left) lines.push(nothing(values.get('from'), values.get('to'), leading));
};
brush.addEventListener('input', apply);
brush.addEventListener('change', function () {
var now = apply(), values = state();
['from', 'to'].forEach(function (name, i) { if (now[2]) values.delete(name); else values.set(name, bars[now[i]][0].slice(0, size)); });
keep(values);
tell([]);
});
brush.addEventListener('reset', function () { setTimeout(function () { apply(); keep(new URLSearchParams()); tell([]); }); });
brush.addEventListener('submit', function (event) { event.preventDefault(); });
from.value = 0;
to.value = last;
}

function look() {
var values = state(), lines = [], place = location.hash.slice(1), day = /^d(\d{4}-\d\d-\d\d)$/.exec(place), rows;
if (restore) restore(values, lines);
['only', 'from', 'to'].forEach(function (name) {
if (values.get(name) && handled.indexOf(name) < 0) lines.push(fill(words.narrow, { what: name + '=' + values.get(name) }));
});
try { place = decodeURIComponent(place); } catch (e) { /* as it is written */ }
if (place && place !== 'top' && place.indexOf('=') < 0 && !document.getElementById(place)) {
rows = day ? rowsOf(document) : [];
lines.push(rows.length ? nothing(day[1], day[1], rows) : fill(words.place, { what: place }));
}
tell(lines);
}
if (!document.querySelector('form.search')) {
if (location.hash) look();
window.addEventListener('hashchange', look);
}
})();
