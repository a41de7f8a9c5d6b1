window.timelineQuery = (function () {
'use strict';
var names = [];
window.timelineNames = function (held) { names = held; };

var MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
var MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?', DAY = '(\\d{1,2})(?:st|nd|rd|th)?', YEAR = '(\\d{4})', END = '(?![\\da-z])';
var FORMS = [
[YEAR + '[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)', 1, 2, 3],
[YEAR + '(\\d\\d)(\\d\\d)(?!\\d)', 1, 2, 3],
[YEAR + '[-/.](\\d{1,2})(?!\\d)', 1, 2, 0],
[YEAR + '年(\\d{1,2})月(\\d{1,2})(?:[日号]|(?!\\d))', 1, 2, 3],
[YEAR + '年(\\d{1,2})月?(?!\\d)', 1, 2, 0],
[YEAR + '年', 1, 0, 0],
['(\\d{1,2})月(\\d{1,2})(?:[日号]|(?!\\d))', 0, 1, 2],
['(\\d{1,2})月(?!\\d)', 0, 1, 0],
[DAY + ' (?:of )?' + MONTH + ',? ' + YEAR + END, 3, 2, 1],
[MONTH + ' ' + DAY + ',? ' + YEAR + END, 3, 1, 2],
[MONTH + ',? ' + YEAR + END, 2, 1, 0],
[DAY + ' (?:of )?' + MONTH + END, 0, 2, 1],
[MONTH + ' ' + DAY + END, 0, 1, 2],
[YEAR + '(?![^\\s])', 1, 0, 0]
].map(function (form) { return [new RegExp('(^|[^\\da-z])' + form[0], 'g')].concat(form.slice(1)); });

function two(number) { return String(number).padStart(2, '0'); }
function days(year, month) { return new Date(Date.UTC(2000 + year % 400, month, 0)).getUTCDate(); }

function dated(text, year, month, day) {
if (month !== '' && !(month >= 1 && month <= 12) || day !== '' && !(day >= 1 && day <= days(+year || 2000, month))) return null;
return {
any: /^[12]月/.test(text) ? [] : [text],
longest: month === '' ? 366 : day === '' ? 62 : 26,
span: function (other) {
var at = year || other;
if (month === '') return [at + '-01-01', at + '-12-31'];
return [at + '-' + two(month) + '-' + two(day || 1), at + '-' + two(month) + '-' + two(day || days(+at, month))];
}
};
}

function forms(word) {
if (!/^[a-z]{4,}$/.test(word)) return [word];
var base = /(ies|ied)$/.test(word) ? [word.slice(0, -3) + 'y'] : /ing$/.test(word) ? ends(word.slice(0, -3)) : /ed$/.test(word) ? ends(word.slice(0, -2)) :
/(s|x|ch|sh)es$/.test(word) ? ends(word.slice(0, -2)) : /[^s]s$/.test(word) ? [word.slice(0, -1)] : /e$/.test(word) ? [word] : /[^aeiou]y$/.test(word) ? [word] : [];
var made = [word];
base.filter(function (one) { return one.length > 3; }).forEach(function (one) {
var root = one.replace(/[ey]$/, ''), last = one.slice(-1);
if (one !== word) made.push(one + ' ', one + ',', one + '.', one + 's', one + '\n');
made.push(last === 'e' ? one + 'd' : last === 'y' ? root + 'ied' : one + 'ed', last === 'e' ? root + 'ing' : one + 'ing');
if (last === 'y') made.push(root + 'ies');
});
return made.filter(function (one, i) { return made.indexOf(one) === i && (one === word || one.indexOf(word) < 0); });
}
function ends(root) {
var twice = /([b-df-hj-np-rtvz])\1$/.test(root);
return twice ? [root.slice(0, -1), root] : [root, root + 'e'];
}

var LITTLE = /^(the|of|and|for|in|de|la|van|von|al|bin|new)$/;
function called(name) {
var made = [name], latin = /^[a-z]/.test(name) && !LITTLE.test(name) && ' ' + name + (name.length < 4 ? ' ' : '');
names.forEach(function (held) {
var same = held.some(function (form) { return form === name || (latin && (' ' + form + ' ').indexOf(latin) >= 0); });
if (same && held[0].indexOf(name) < 0 && made.indexOf(held[0]) < 0) made.push(held[0]);
});
return made;
}

function terms(query) {
var made = [], rest = ' ' + query.replace(/\s+/g, ' ').trim();
FORMS.forEach(function (form) {
rest = rest.replace(form[0], function (all, before) {
var parts = [].slice.call(arguments, 2), part = function (place) { return place ? parts[place - 1] : ''; };
var month = part(form[2]), named = MONTHS.indexOf(month.slice(0, 3)), term = dated(all.slice(before.length).trim(), part(form[1]), named < 0 ? month : named + 1, part(form[3]));
if (term) made.push(term);
return term ? before + ' ' : all;
});
});
rest.split(' ').filter(Boolean).forEach(function (word) {
var any = forms(word);
called(word).slice(1).forEach(function (form) { any = any.concat(/^[a-z.]{1,3}$/.test(form) || form.length < 2 ? ['\t' + form + '\t', '\n' + form] : form); });
made.push({ any: any });
});
return made;
}

function apart(a, b, most) {
if (Math.abs(a.length - b.length) > most) return most + 1;
var rows = [Array.from({ length: b.length + 1 }, function (_, j) { return j; })];
for (var i = 1; i <= a.length; i++) {
rows[i] = [i];
for (var j = 1; j <= b.length; j++) {
var step = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]));
if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) step = Math.min(step, rows[i - 2][j - 2] + 1);
rows[i][j] = step;
}
if (Math.min.apply(null, rows[i]) > most) return most + 1;
}
return rows[a.length][b.length];
}

function near(query, held) {
if (!query) return [];
var known = [].concat.apply(held || [], names.map(function (forms) { return [].concat.apply([], forms.map(function (form) { return form.split(' '); })); }));
var words = query.split(/\s+/), made = [];
words.forEach(function (word, place) {
var latin = /^[a-z\u00e0-\u024f]{4,}$/.test(word), most = latin && word.length > 6 ? 2 : 1;
if (!latin && !/^[\u3400-\u9fff]{3,}$/.test(word) || known.indexOf(word) >= 0) return;
known.map(function (other) { return [apart(word, other, most), other]; })
.filter(function (pair) { return pair[0] <= most; })
.sort(function (a, b) { return a[0] - b[0]; })
.forEach(function (pair) {
var other = words.slice(0, place).concat(pair[1], words.slice(place + 1)).join(' ');
if (made.indexOf(other) < 0) made.push(other);
});
});
return made.slice(0, 3);
}

function day(value, name) {
var parts = /^(\d{4})(?:-(\d\d)(?:-\d\d)?)?$/.exec(value), last = name === 'to';
if (!parts || (parts[2] && !(+parts[2] >= 1 && +parts[2] <= 12))) return '';
var month = parts[2] || (last ? '12' : '01');
return value.length === 10 ? value : parts[1] + '-' + month + '-' + (last ? days(+parts[1], month) : '01');
}

return { terms: terms, called: called, near: near, day: day };
})();
