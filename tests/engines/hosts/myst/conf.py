import os

project = "Site"
extensions = ["myst_parser"]
html_theme = "alabaster"
language = os.environ["LOCALE"].partition("-")[0]
myst_enable_extensions = [
    "attrs_block",
    "attrs_inline",
    "colon_fence",
    "deflist",
    "dollarmath",
    "substitution",
]
# What code says is not the host's to judge.
suppress_warnings = ["misc.highlighting_failure"]
myst_substitutions = {"sub": "evaluated"}
