title =
    A title
    on two lines
code = Type `{ $desk }` or { $desk }.
link = Read the [rules][rules].
one = One
two = Two
three = Three, in a list of its own
pack = Pack
go = Go
come-home = Come home
keys = Mind the keys.
outer = Mind the gap.
head = { $both }
price = Price
cell = { $both }
picture = A *picture*
below = What it *shows*
