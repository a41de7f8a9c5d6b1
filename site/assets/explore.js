// Loads plotly.js when the reader asks, and draws each chart in place of its still picture.
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

  function colours(layout) {
    var style = getComputedStyle(document.documentElement), soft = style.getPropertyValue('--soft').trim(), rule = style.getPropertyValue('--rule').trim();
    layout.font.color = soft;
    Object.keys(layout).filter(function (key) { return /^[xy]axis/.test(key); }).forEach(function (key) {
      layout[key].gridcolor = rule;
      layout[key].linecolor = soft;
    });
  }

  function draw() {
    var figures = JSON.parse(held.textContent);
    Object.keys(figures).forEach(function (name) {
      var figure = document.getElementById('chart-' + name), still = figure.querySelector('svg.chart'), place = document.createElement('div');
      place.className = 'drawn';
      still.replaceWith(place);
      colours(figures[name].layout);
      window.Plotly.newPlot(place, figures[name].data, figures[name].layout, {
        responsive: true, displaylogo: false, modeBarButtonsToRemove: ['select2d', 'lasso2d'], topojsonURL: '', showLink: false
      });
    });
    button.hidden = true;
    document.querySelector('.weight').hidden = true;
    document.body.dataset.drawn = 'yes';
  }
})();
