"""What all tests share."""

from hypothesis import settings

# Deadlines measure the machine, not the code; derandomized runs fail for everybody or for nobody.
settings.register_profile("tutorial", deadline=None, derandomize=True)
settings.load_profile("tutorial")
