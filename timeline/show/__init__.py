"""Timeline → bytes: charts, pages, embeds and exports; pure."""
