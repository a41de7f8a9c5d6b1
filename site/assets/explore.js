(function () {
'use strict';
var button = document.getElementById('interactive'), held = document.getElementById('figures-data');
if (!button || !held) return;
button.addEventListener('click', function () {
button.disabled = true;
button.textContent = button.dataset.loading;
window.PlotlyConfig = { MathJaxConfig: 'local' };
var script = document.createElement('script');
script.src = 'assets/plotly.min.js';
script.onload = draw;
document.head.appendChild(script);
});

var HUES = { '#0072b2': '--firm', '#009e73': '--planned', '#d55e00': '--press' };

function figures() {
var style = getComputedStyle(document.documentElement), text = held.textContent;
function of(name) { return style.getPropertyValue(name).trim(); }
function parts(hue) { return [1, 3, 5].map(function (at) { return parseInt(hue.slice(at, at + 2), 16); }).join(','); }
Object.keys(HUES).forEach(function (hue) {
var own = of(HUES[hue]);
text = text.split(hue).join(own).split('rgba(' + parts(hue)).join('rgba(' + parts(own));
});
var made = JSON.parse(text);
Object.keys(made).forEach(function (name) {
var layout = made[name].layout;
layout.font.color = of('--soft');
Object.keys(layout).filter(function (key) { return /^[xy]axis/.test(key); }).forEach(function (key) {
layout[key].gridcolor = of('--rule');
layout[key].linecolor = of('--soft');
});
});
return made;
}

function place(name) {
var figure = document.getElementById('chart-' + name), still = figure.querySelector('svg.chart'), drawn = figure.querySelector('.drawn');
if (drawn) return drawn;
drawn = document.createElement('div');
drawn.className = 'drawn';
still.replaceWith(drawn);
return drawn;
}

function show() {
var made = figures();
Object.keys(made).forEach(function (name) {
window.Plotly.react(place(name), made[name].data, made[name].layout, {
responsive: true, displaylogo: false, modeBarButtonsToRemove: ['select2d', 'lasso2d'], topojsonURL: '', showLink: false
});
});
}

function draw() {
show();
button.hidden = true;
document.querySelector('.weight').hidden = true;
document.body.dataset.drawn = 'yes';
document.querySelector('.scheme').addEventListener('click', show);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
}
})();
