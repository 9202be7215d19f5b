title = Rough
bare-address = See https://example.com/ for more.
table =
    a | b
    --- | ---
    1 | 2
struck = This is ~~old~~ new.
task = - [ ] to do
footnote = A fact.[^1]
