pages =
    { $count ->
        [one] *One* page by { $author }
       *[other] { NUMBER($count) } *pages* by { $author }
    }
