"""Property tests are the same on every run, and no test fails because a machine is busy."""

from hypothesis import settings

settings.register_profile("timeline", deadline=None, derandomize=True)
settings.load_profile("timeline")
