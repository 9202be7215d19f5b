### Las palabras del propio docent: lo que las páginas dicen alrededor de una guía y lo que se dice
### de una respuesta que conviene revisar.

# El nombre de este idioma en este mismo idioma.
docent-language = Español

## Avisos: cinco nombres que nadie debe confundir al leerlos

docent-note = Nota
docent-tip = Sugerencia
docent-important = Importante
docent-warning = Advertencia
docent-caution = Precaución

## Alrededor de una página

# Encabeza la lista de vínculos a la misma página en otros idiomas.
docent-languages = Idiomas
# $date: el día en que se actualizó la página por última vez.
docent-updated = Última actualización: { DATETIME($date, dateStyle: "long") }
docent-translation = Sobre la traducción
# $language: el nombre del idioma que se muestra en su lugar.
docent-not-translated = Esta página aún no está traducida y, por eso, se muestra en { $language }.
# $count: el número de fragmentos. $language: el nombre del idioma que se muestra en su lugar.
docent-partly-translated =
    { $count ->
        [one] Esta página contiene { NUMBER($count) } fragmento aún sin traducir, que se muestra en { $language }.
        [many] Esta página contiene { NUMBER($count) } de fragmentos aún sin traducir, que se muestran en { $language }.
       *[other] Esta página contiene { NUMBER($count) } fragmentos aún sin traducir, que se muestran en { $language }.
    }
# $count: el número de fragmentos.
docent-left-out =
    { $count ->
        [one] En esta página se omite { NUMBER($count) } fragmento, porque aún no está traducido.
        [many] En esta página se omiten { NUMBER($count) } de fragmentos, porque aún no están traducidos.
       *[other] En esta página se omiten { NUMBER($count) } fragmentos, porque aún no están traducidos.
    }
# $count: el número de fragmentos.
docent-outdated =
    { $count ->
        [one] Es posible que { NUMBER($count) } fragmento de esta página esté desactualizado, porque el texto original ha cambiado desde que se tradujo.
        [many] Es posible que { NUMBER($count) } de fragmentos de esta página estén desactualizados, porque el texto original ha cambiado desde que se tradujeron.
       *[other] Es posible que { NUMBER($count) } fragmentos de esta página estén desactualizados, porque el texto original ha cambiado desde que se tradujeron.
    }
# $count: el número de fragmentos.
docent-machine-translated =
    { $count ->
        [one] Esta página contiene { NUMBER($count) } fragmento traducido automáticamente y sin revisión humana.
        [many] Esta página contiene { NUMBER($count) } de fragmentos traducidos automáticamente y sin revisión humana.
       *[other] Esta página contiene { NUMBER($count) } fragmentos traducidos automáticamente y sin revisión humana.
    }
docent-wholly-machine-translated = Toda esta página se ha traducido automáticamente y nadie ha revisado la traducción.
# $language: el nombre del idioma original.
docent-read-original = Leer la página original en { $language }

## Respuestas a una pregunta que se puede contestar con un sí o un no

docent-yes = Sí
docent-no = No

## Problemas en un formulario relleno
## $label es siempre el rótulo del campo. Diga qué hay que hacer; no culpe a nadie.

docent-problem-missing = Rellene «{ $label }».
# $max: el número máximo de caracteres.
docent-problem-too-long =
    { $max ->
        [one] Acorte «{ $label }» a { $max } carácter.
        [many] Acorte «{ $label }» a { $max } de caracteres como máximo.
       *[other] Acorte «{ $label }» a { $max } caracteres como máximo.
    }
docent-problem-one-line = Escriba «{ $label }» en una sola línea.
# $options: las respuestas entre las que se puede elegir.
docent-problem-choice = En «{ $label }», elija { LIST($options, type: "or") }.
docent-problem-email = En «{ $label }», escriba una dirección de correo electrónico, por ejemplo, nombre@example.com.
# $example: un número de teléfono.
docent-problem-phone = En «{ $label }», escriba un número de teléfono con el prefijo del país, por ejemplo, { $example }.
# Una advertencia: el número puede ser correcto de todos modos.
docent-problem-phone-range = Compruebe que «{ $label }» no tenga erratas. No consta que se usen números como este.
docent-problem-url = En «{ $label }», escriba una dirección web que empiece por https://, por ejemplo, https://www.example.com.
# $example: el código de un país.
docent-problem-country = En «{ $label }», escriba el nombre de un país o su código de dos letras, por ejemplo, { $example }.
# $country: el nombre del país.
docent-problem-tax-id = Revise «{ $label }». Los números de identificación fiscal se escriben de otra forma en este país: { $country }.
# $prefix: las letras con las que empieza el número. $country: el nombre del país.
docent-problem-tax-id-country = Cambie «{ $label }» o el país. El número empieza por { $prefix }, pero el país es { $country }.
# Una advertencia: el número puede ser correcto de todos modos.
docent-problem-tax-id-digits = Compruebe que «{ $label }» no tenga erratas. El dígito de control no concuerda con el resto del número.
# $min y $max: años.
docent-problem-year = En «{ $label }», escriba un año con cuatro cifras, de { $min } a { $max }.
docent-problem-integer = En «{ $label }», escriba un número entero en cifras, por ejemplo, 12.
docent-problem-date = En «{ $label }», escriba una fecha en el orden año-mes-día, por ejemplo, 2019-04-30.
docent-problem-guid = En «{ $label }», escriba un identificador de 32 cifras y letras con este formato: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = En «{ $label }», escriba un código de moneda y un importe, por ejemplo, EUR 1250.50.
# $min: un número o una fecha.
docent-problem-min = En «{ $label }», escriba un valor igual o superior a { $min }.
# $max: un número o una fecha.
docent-problem-max = En «{ $label }», escriba un valor igual o inferior a { $max }.
# $other: el rótulo de otro campo. $value: el número de ese campo.
docent-problem-above = En «{ $label }», escriba un número mayor que el de «{ $other }» ({ $value }).
docent-problem-pattern = Revise cómo está escrito «{ $label }». No tiene el formato que se pide.
# $other: el rótulo del campo que decide si se pide este.
docent-problem-not-asked = Deje «{ $label }» en blanco o cambie la respuesta de «{ $other }».
# Una advertencia: letras de dos alfabetos que se parecen entre sí.
docent-problem-scripts = Vuelva a escribir «{ $label }». En una de las palabras se mezclan letras parecidas de distintos alfabetos.
