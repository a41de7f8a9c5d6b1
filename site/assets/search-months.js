window.timelineEngine = function (data, load, tests) {
'use strict';
var entries = [], whole = '', starts, paths = data.shards.slice().reverse();
window.timelineShard = function (held) { for (var i = 0; i < held.length; i++) entries.push(held[i]); };

function join() {
entries.sort(function (a, b) { return a[6] < b[6] ? -1 : a[6] > b[6] ? 1 : 0; });
starts = new Int32Array(entries.length + 1);
for (var i = 0; i < entries.length; i++) starts[i + 1] = starts[i] + entries[i][8].length + 1;
whole = entries.map(function (e) { return e[8]; }).join('\r');
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

function fits(term, e) {
return term.any.some(function (form) { return e[8].indexOf(form) >= 0; }) || Boolean(term.span) && [e[6], e[7]].some(function (day) {
var span = term.span(day.slice(0, 4));
return e[7] >= span[0] && e[6] <= span[1] && (Date.parse(e[7]) - Date.parse(e[6])) / 864e5 <= term.longest;
});
}

function find(terms, now) {
function plain(term) { return term.any.length === 1 && !term.span ? term.any[0].length : 0; }
terms = terms.slice().sort(function (a, b) { return plain(b) - plain(a); });
var kept = terms.length && plain(terms[0]) ? holding(terms.shift().any[0]) : entries;
if (terms.length) kept = kept.filter(function (e) { return terms.every(function (term) { return fits(term, e); }); });
if (now.from) kept = kept.filter(function (e) { return e[7] >= now.from; });
if (now.to) kept = kept.filter(function (e) { return e[6] <= now.to; });
if (now.source >= 0) kept = kept.filter(function (e) { return e[4].indexOf(now.source) >= 0; });
['status', 'certainty'].forEach(function (key) { if (now[key]) kept = kept.filter(function (e) { return tests[key](e[3], now[key]); }); });
return kept;
}

return {
prepare: function () { load(paths, function () {}); },
find: function (terms, now, done) {
load(paths, function () {
if (!starts) join();
var start = performance.now(), kept = find(terms, now);
done(kept, performance.now() - start);
});
},
words: function () { return Array.from(new Set(whole.match(/[a-z\u00e0-\u024f]{4,}|[\u3400-\u9fff]{3,}(?=\t)/g))); },
show: function (hits, done) { done(hits); }
};
};
