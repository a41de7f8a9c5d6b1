"""A Timeline outside its site: a chart in somebody's page or report, an overview in a notebook."""
