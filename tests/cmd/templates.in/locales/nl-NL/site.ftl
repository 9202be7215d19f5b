pages =
    { $count ->
        [one] *Eén* pagina van { $author }
       *[other] { NUMBER($count) } *pagina's* van { $author }
    }
