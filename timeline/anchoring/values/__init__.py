"""An expression and the date that it hangs on → its value: arithmetic and the calendar."""
