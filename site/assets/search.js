(function () {
'use strict';
var FIELDS = ['q', 'from', 'to', 'source', 'name', 'status', 'certainty'], PAGE = 60;
var data = JSON.parse(document.getElementById('search-data').textContent), form = document.querySelector('form.search');
var section = document.querySelector('section.timeline'), list = document.getElementById('hits'), found = document.getElementById('found');
var narrowing = form.querySelector('details'), more = document.getElementById('more'), shown = PAGE, hits = [], asked = 0, table, unmet = {};

function fold(text) {
if (!table) {
var pair = window.timelineFold, to = Array.from(pair[1]);
table = new Map(Array.from(pair[0]).map(function (character, i) { return [character, to[i]]; }));
}
return Array.from(text.normalize('NFKC')).map(function (c) { return table.get(c) || c; }).join('').toLowerCase();
}

var files = {};
function load(paths, done) {
var left = 1, arrived = function () { if (!--left) done(); };
paths.forEach(function (path) {
if (files[path] === true) return;
left++;
if (files[path]) { files[path].push(arrived); return; }
files[path] = [arrived];
var script = document.createElement('script');
script.async = false;  // in the order in which they are asked for
script.src = (/^(fold|search-words)$/.test(path) ? 'assets/' : 'search/') + path + '.js';
script.onload = script.onerror = function () {
var waiting = files[path];
files[path] = true;
waiting.forEach(function (then) { then(); });
};
document.head.appendChild(script);
});
arrived();
}

var UNDONE = /planned|proposed|denied|hypothetical/, UNSURE = /approximate|uncertain|inferred|disputed/;
var engine = window.timelineEngine(data, load, {
status: function (marks, wanted) { return wanted === 'happened' ? !UNDONE.test(marks) : marks.split(' ').indexOf(wanted) >= 0; },
certainty: function (marks, wanted) { return wanted === 'exact' ? !UNSURE.test(marks) : marks.split(' ').indexOf(wanted) >= 0; }
});

function wanted() {
var now = {};
FIELDS.forEach(function (name) { now[name] = form.elements[name].value.trim(); });
return now;
}

function row(e) {
var item = document.createElement('li'), link = document.createElement('a'), meta = document.createElement('p'), when = document.createElement('span');
item.className = 'row ' + e[3] + (/approximate|uncertain|inferred/.test(e[3]) ? ' unsure' : '');
link.className = 'what';
link.href = 'events/' + e[0] + '.html';
link.textContent = e[1];
if (e[5]) link.lang = e[5];
meta.className = 'meta';
when.className = 'when';
when.textContent = e[2];
meta.append(when, ' ');
e[3].split(' ').filter(Boolean).forEach(function (mark) {
var chip = document.createElement('span');
chip.className = 'chip ' + mark;
chip.textContent = data.marks[mark] || mark;
meta.append(chip, ' ');
});
meta.append(e[4].map(function (n) { return data.sources[n]; }).join(' · '));
item.append(link, meta);
return item;
}

function draw(ask) {
engine.show(hits.slice(0, shown), function (entries) {
if (ask !== asked) return;
list.replaceChildren.apply(list, entries.map(row));
more.hidden = hits.length <= shown;
});
}

function missed(now) {
var held = FIELDS.filter(function (name) { return now[name] || unmet[name]; }), said = document.createElement('ul');
function label(name) {
var field = form.elements[name], value = unmet[name] || (field.options ? field.selectedOptions[0].text : now[name]);
return ((name === 'q' ? '' : field.closest('label').firstElementChild.textContent) + data.quoted.replace('{text}', value)).trim();
}
function offer(text, address) {
var link = said.appendChild(document.createElement('li')).appendChild(document.createElement('a'));
link.href = address;
link.textContent = text;
}
found.textContent = data.missed.replace('{asked}', held.map(label).join(' · '));
read.near(now.q && fold(now.q), engine.words && engine.words()).forEach(function (query) {
offer(data.near.replace('{text}', query), '#' + new URLSearchParams(held.map(function (name) { return [name, name === 'q' ? query : unmet[name] || now[name]]; })));
});
if (held.length > 1) held.forEach(function (name) {
var rest = held.filter(function (other) { return other !== name; });
offer(data.without.replace('{text}', label(name)), '#' + new URLSearchParams(rest.map(function (other) { return [other, unmet[other] || now[other]]; })));
});
offer(data.whole, 'index.html');
found.after(said);
said.id = 'instead';
}

function search() {
var now = wanted(), values = new URLSearchParams(), ask = ++asked, old = document.getElementById('instead');
FIELDS.forEach(function (key) { if (now[key] || unmet[key]) values.set(key, unmet[key] || now[key]); });
if (old) old.remove();
var any = Boolean(String(values));
history.replaceState(null, '', any ? '#' + values : location.pathname + location.search);
section.hidden = !any;
if (!any) return;
if (!hits.length) found.textContent = data.loading;
prepare(function () {
var terms = read.terms(fold(now.q)), told = Object.assign({}, now, { source: now.source ? data.sources.indexOf(now.source) : -1 });
if (now.name) terms.push({ any: read.called(fold(now.name)).map(function (name) { return '\t' + name + '\t'; }) });
engine.find(terms, told, function (held, took) {
if (ask !== asked) return;
hits = Object.keys(unmet).length ? [] : held;
section.dataset.milliseconds = took.toFixed(1);
shown = PAGE;
if (hits.length) found.textContent = data.found.replace('{n}', hits.length.toLocaleString());
else missed(now);
draw(ask);
});
});
}

var read;
function prepare(then) {
load(['fold', 'search-words', 'names'], function () {
read = window.timelineQuery;
then();
});
}

function restore() {
prepare(fill);
}
function fill() {
var values = new URLSearchParams(location.hash.slice(1));
unmet = {};
FIELDS.forEach(function (name) {
var value = values.get(name) || '';
form.elements[name].value = /^(from|to)$/.test(name) ? read.day(value, name) : value;
if (value && !form.elements[name].value) unmet[name] = value;  // what is no date, source or choice here
if (value && name !== 'q' && narrowing) narrowing.open = true;
});
search();
}

if (narrowing) {
narrowing.open = !matchMedia('(max-width: 699px)').matches;
narrowing.classList.remove('unasked');
}
var waiting = 0;
form.addEventListener('input', function (event) { delete unmet[event.target.name]; clearTimeout(waiting); waiting = setTimeout(search, 60); });
form.addEventListener('submit', function (event) { event.preventDefault(); search(); });
form.elements.q.addEventListener('focus', function () { prepare(function () {}); engine.prepare(); }, { once: true });
more.addEventListener('click', function () { shown += 200; draw(asked); });
window.addEventListener('hashchange', restore);
if (location.hash) restore();
})();
