files =
    { $count ->
        [zero] dim ffeiliau
        [one] ffeil
        [two] dwy ffeil
        [few] tair ffeil
        [many] chwe ffeil
       *[other] { $count } ffeil
    }
    .when = { DATETIME($day, dateStyle: "long") }, { RANGE($days) }, { LIST($names) }
