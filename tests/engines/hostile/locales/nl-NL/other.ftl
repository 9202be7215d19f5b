title = De andere pagina
description = Een pagina die terugleidt.
there = Daar
there-text = Ga [terug][back].
