"""Charts: one description each, drawn as SVG, as a Plotly figure or as a table."""
