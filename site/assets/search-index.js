window.timelineEngine = function (data, load, tests) {
'use strict';
var DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', VALUES = new Int8Array(128), i;
for (i = 0; i < 64; i++) VALUES[DIGITS.charCodeAt(i)] = i;
var index = {}, blocks = {}, facts = null, all = null;
window.timelineIndex = function (shard, held) { for (var gram in held) index[gram] = held[gram]; };
window.timelineBlock = function (block, held) { blocks[block] = held; };
window.timelineFacts = function (_, held) {
facts = { first: numbers(held.first, true), more: numbers(held.more), marked: numbers(held.marked), told: numbers(held.told), marks: held.marks, sources: held.sources };
};

var Numbers = data.events * data.stride < 2147483648 ? Int32Array : Float64Array;
function numbers(text, rising) {
var made = new Numbers(text.length), size = 0, value = 0, scale = 1, last = 0;
for (var at = 0; at < text.length; at++) {
var digit = VALUES[text.charCodeAt(at)];
value += (digit & 31) * scale;
if (digit & 32) { scale *= 32; continue; }
last = rising ? last + value : value;
made[size++] = last;
value = 0;
scale = 1;
}
return made.subarray(0, size);
}

function grams(term) {
var held = Array.from(term), made = [];
if (held.length === 1) return [[held[0], 0]];
for (var at = 0; at + 1 < held.length; at += 2) made.push([held[at] + held[at + 1], at]);
if (held.length % 2) made.push([held[held.length - 2] + held[held.length - 1], held.length - 2]);
return made;
}

function shard(gram) {
var held = Array.from(gram);
return 'i' + (held[0].codePointAt(0) * 31 + (held.length > 1 ? held[1].codePointAt(0) : 0)) % data.shards;
}

function common(a, b, offset) {
var made = [], j = 0;
for (var i = 0; i < a.length; i++) {
while (j < b.length && b[j] - offset < a[i]) j++;
if (j === b.length) break;
if (b[j] - offset === a[i]) made.push(a[i]);
}
return made;
}

function holding(term) {
var parts = grams(term);
if (parts.some(function (part) { return !index[part[0]]; })) return [];
if (Array.from(term).length === 1) return Array.from(numbers(index[term], true));
parts.sort(function (a, b) { return index[a[0]].length - index[b[0]].length; });
var first = parts[0], places = numbers(index[first[0]], true), events = [];
parts.slice(1).forEach(function (part) { if (places.length) places = common(places, numbers(index[part[0]], true), part[1] - first[1]); });
places.forEach(function (place) {
var event = Math.floor(place / data.stride);
if (events[events.length - 1] !== event) events.push(event);
});
return events;
}

function dated(term) {
var spans = new Map(), start = Date.parse(data.since), year = function (day) { return new Date(start + day * 864e5).getUTCFullYear(); };
function span(year) {
if (!spans.has(year)) spans.set(year, term.span(String(year).padStart(4, '0')).map(function (iso) { return (Date.parse(iso) - start) / 864e5; }));
return spans.get(year);
}
return every().filter(function (e) {
var first = facts.first[e], more = facts.more[e];
return more <= term.longest && [first, first + more].some(function (day) { var held = span(year(day)); return first + more >= held[0] && first <= held[1]; });
});
}
function every() { return all || (all = Array.from({ length: data.events }, function (_, i) { return i; })); }

function fitting(term) {
var lists = term.any.map(holding);
if (term.span) lists.push(dated(term));
if (lists.length === 1) return lists[0];
return Array.from(new Set([].concat.apply([], lists))).sort(function (a, b) { return a - b; });
}

function find(terms, now) {
var kept = null;
terms.forEach(function (term) { if (!kept || kept.length) { var held = fitting(term); kept = kept ? common(kept, held, 0) : held; } });
if (!kept) kept = every();
var day = function (iso) { return (Date.parse(iso) - Date.parse(data.since)) / 864e5; }, from = day(now.from), to = day(now.to);
if (now.from) kept = kept.filter(function (e) { return facts.first[e] + facts.more[e] >= from; });
if (now.to) kept = kept.filter(function (e) { return facts.first[e] <= to; });
if (now.source >= 0) {
var telling = facts.sources.map(function (held) { return held.indexOf(now.source) >= 0; });
kept = kept.filter(function (e) { return telling[facts.told[e]]; });
}
['status', 'certainty'].forEach(function (key) {
if (!now[key]) return;
var fits = facts.marks.map(function (marks) { return tests[key](marks, now[key]); });
kept = kept.filter(function (e) { return fits[facts.marked[e]]; });
});
return kept;
}

return {
prepare: function () {},
find: function (terms, now, done) {
var forms = [].concat.apply([], terms.map(function (term) { return term.any; }));
var paths = [].concat.apply([], forms.map(grams)).map(function (part) { return shard(part[0]); });
if (terms.some(function (term) { return term.span; }) || now.from || now.to || now.source >= 0 || now.status || now.certainty) paths.push('facts');
load(paths, function () {
var start = performance.now(), kept = find(terms, now);
done(kept, performance.now() - start);
});
},
show: function (hits, done) {
load(hits.map(function (e) { return 'b' + Math.floor(e / data.block); }), function () {
done(hits.map(function (e) { return (blocks[Math.floor(e / data.block)] || [])[e % data.block]; }).filter(Boolean));
});
}
};
};
