"""Which mentions tell one happening: within one time, and across times."""
