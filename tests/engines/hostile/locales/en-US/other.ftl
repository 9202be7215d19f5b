title = The other page
description = A page that leads back.
there = There
there-text = Go [back][back].
