title = Other
welcome = Read [the rules][ruels], { -travel-desk }.
    .alt = <b>Rules</b>
receipts = Keep { $count } receipts.
