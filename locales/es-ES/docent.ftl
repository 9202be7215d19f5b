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
# Encabezado de la lista de todas las guías y el enlace que lleva a ella.
docent-guides = Guías
docent-contents = En esta página
docent-skip = Ir al texto
# El botón de un fragmento de código.
docent-copy = Copiar
docent-copied = Copiado
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
# El rótulo de una línea de un formulario. Le siguen dos puntos y el nombre de un idioma.
docent-answers-language = Idioma de las respuestas

## Un formulario que se rellena en una página

# El botón y el encabezado del formulario. Este completa el texto para copiar que hay debajo.
docent-form = Rellenar el formulario
docent-form-private = Lo que escriba no sale de esta pestaña. No se envía nada.
# Va detrás del rótulo de un campo que se puede dejar en blanco.
docent-form-optional = (opcional)
# $example: una respuesta, tal como se escribe.
docent-form-example = Ejemplo: { $example }
# Aparece en una lista de respuestas mientras no se ha elegido ninguna.
docent-form-choose = Elija una respuesta
# Rótulo de una lista: en qué idioma se nombran los campos en el texto terminado.
docent-form-labels = Idioma de los rótulos del texto
# $recipient, $reader: nombres de idiomas. Con barra, como los rótulos del texto: la conjunción cambiaría ante «i».
docent-form-labels-both = { $recipient } / { $reader }
# $part: el encabezado de una parte del formulario que se puede rellenar varias veces.
docent-form-add = Añadir otra entrada: { $part }
# $part: el encabezado de una parte del formulario y un número.
docent-form-remove = Eliminar: { $part }
docent-form-check = Revisar y copiar
docent-form-text = Descargar el texto
# Guarda un archivo que se puede volver a abrir aquí.
docent-form-save = Guardar las respuestas
docent-form-open = Abrir respuestas guardadas
# Encabeza una lista de problemas; cada uno dice qué hay que hacer.
docent-form-problems = Hay respuestas que conviene revisar
# Va delante de un problema y del título de la página.
docent-form-problem = Problema:
docent-form-copied = El texto se ha copiado.
docent-form-not-copied = Copie el texto con el teclado: ya está seleccionado.
docent-form-opened = El formulario se ha rellenado con sus respuestas.
docent-form-not-opened = Elija un archivo con respuestas de este formulario. El archivo seleccionado no se puede leer.
# $recipient: el nombre de un idioma.
docent-form-labels-why = El texto lo leen personas en este idioma: { $recipient }.
# Descarga el texto aunque tenga problemas.
docent-form-anyway = Descargar de todos modos
docent-form-clear = Borrar todas las respuestas
docent-form-cleared = Se han borrado todas las respuestas.
docent-form-undo = Deshacer
# $part: el título de una parte y un número.
docent-form-removed = Entrada eliminada: { $part }
# Encima de una lista de respuestas llamativas, y tras el aviso de que el texto se ha copiado.
docent-form-doubts = Compruebe estas respuestas. Pueden ser correctas tal como están.
# Después de copiar el texto.
docent-form-shared = Si comparte este equipo, borre las respuestas cuando termine.
# Ante un archivo con una codificación distinta de UTF-8.
docent-form-encoding = Guarde el archivo como UTF-8 y vuelva a abrirlo. Sus caracteres no se pueden leer.
docent-form-several = El archivo contiene varias solicitudes. Solo se ha rellenado la primera.
# Sigue una lista de respuestas.
docent-form-left-out = Estas respuestas del archivo no se han rellenado:
# Pregunta antes de abrir un archivo.
docent-form-replace = ¿Sustituir sus respuestas por las del archivo?
# Los dos botones bajo esa pregunta.
docent-form-replace-yes = Sustituir
docent-form-replace-no = Conservar las mías

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
# $options: de muchas respuestas, las más parecidas a la dada.
docent-problem-choice-near = En «{ $label }», elija una de las respuestas posibles. Las más parecidas: { LIST($options, type: "or") }.
docent-problem-email = En «{ $label }», escriba una dirección de correo electrónico, por ejemplo, nombre@example.com.
# $example: un número de teléfono.
docent-problem-phone = En «{ $label }», escriba un número de teléfono con el prefijo del país, por ejemplo, { $example }.
# Una advertencia: el número puede ser correcto de todos modos.
docent-problem-phone-range = Compruebe que «{ $label }» no tenga erratas. No consta que se usen números como este.
docent-problem-url = En «{ $label }», escriba una dirección web que empiece por https://, por ejemplo, https://www.example.com.
# $example: el código de un país.
docent-problem-country = En «{ $label }», escriba el nombre de un país o su código de dos letras, por ejemplo, { $example }.
# $country: el nombre de un país que se parece a la respuesta.
docent-problem-country-near = En «{ $label }», escriba «{ $country }» si ese es el país, o bien su código de dos letras.
# $countries: los nombres de los países a los que puede referirse la respuesta.
docent-problem-country-several = En «{ $label }», escriba el nombre completo. Varios países se llaman así: { LIST($countries, type: "or") }.
# $country: el nombre del país.
docent-problem-tax-id = Revise «{ $label }». Los números de identificación fiscal se escriben de otra forma en este país: { $country }.
docent-problem-tax-id-country = Cambie «{ $label }» o el país. Las letras con las que empieza el número son de otro país.
# Una advertencia: el número puede ser correcto de todos modos.
docent-problem-tax-id-digits = Compruebe que «{ $label }» no tenga erratas. El dígito de control no concuerda con el resto del número.
# Una advertencia: el número solo tiene ceros.
docent-problem-tax-id-zero = Compruebe «{ $label }». Un número formado solo por ceros probablemente no es real.
# $min y $max: años.
docent-problem-year = En «{ $label }», escriba un año con cuatro cifras, de { $min } a { $max }.
docent-problem-integer = En «{ $label }», escriba un número entero en cifras, por ejemplo, 12.
docent-problem-date = En «{ $label }», escriba una fecha en el orden año-mes-día, por ejemplo, 2019-04-30.
docent-problem-date-time = En «{ $label }», escriba solo el día, sin la hora, por ejemplo, 2019-04-30.
docent-problem-guid = En «{ $label }», escriba un identificador de 32 cifras y letras con este formato: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = En «{ $label }», escriba un código de moneda y un importe, por ejemplo, EUR 1250.50.
# $min: un número o una fecha.
docent-problem-min = En «{ $label }», escriba un valor igual o superior a { $min }.
# $max: un número o una fecha.
docent-problem-max = En «{ $label }», escriba un valor igual o inferior a { $max }.
# $other: el rótulo de otro campo.
docent-problem-above = En «{ $label }», escriba un número mayor que el de «{ $other }».
# $other: el rótulo de otro campo. $day: su fecha.
docent-problem-after = En «{ $label }», escriba una fecha posterior al { $day }, la fecha de «{ $other }».
docent-problem-before = En «{ $label }», escriba una fecha anterior al { $day }, la fecha de «{ $other }».
# Dos advertencias: YAML no ha leído ninguna respuesta o solo una parte.
docent-problem-yaml-null = Revise «{ $label }». YAML lo interpreta como una respuesta vacía. Si es texto, escríbalo entre comillas.
docent-problem-yaml-comment = Revise «{ $label }». YAML toma # y lo que sigue por un comentario. Si forma parte de la respuesta, escríbala entre comillas.
docent-problem-pattern = Revise cómo está escrito «{ $label }». No tiene el formato que se pide.
# $other: el rótulo del campo que decide si se pide este.
docent-problem-not-asked = Deje «{ $label }» en blanco o cambie la respuesta de «{ $other }».
# Una advertencia: letras de dos alfabetos que se parecen entre sí.
docent-problem-scripts = Vuelva a escribir «{ $label }». En una de las palabras se mezclan letras parecidas de distintos alfabetos.
docent-problem-garbled = Compruebe «{ $label }»: algunos caracteres se dañaron por el camino.
docent-problem-spreadsheet = Compruebe «{ $label }»: esto parece un error o un número redondeado de una hoja de cálculo, no una respuesta.
docent-problem-email-name = En «{ $label }», escriba solo la dirección de correo electrónico, sin nombre ni corchetes angulares.
docent-problem-email-several = En «{ $label }», escriba una sola dirección de correo electrónico.
# $example: un número de teléfono.
docent-problem-phone-country = En «{ $label }», escriba un número de teléfono que empiece por + y el prefijo del país, por ejemplo, { $example }.
docent-problem-phone-short = Añada a «{ $label }» las cifras que faltan. El número de teléfono es demasiado corto.
docent-problem-phone-long = Elimine de «{ $label }» las cifras que sobran. El número de teléfono es demasiado largo.
# $example: una dirección web; a menudo, la que se ha escrito, con https:// delante.
docent-problem-url-scheme = En «{ $label }», escriba la dirección web completa, empezando por https://, por ejemplo, { $example }.
docent-problem-url-user = En «{ $label }», escriba la dirección web sin nombre de usuario ni contraseña.
docent-problem-date-none = Revise el día y el mes de «{ $label }». Esta fecha no existe.
docent-problem-guid-zero = En «{ $label }», escriba el identificador real. Un identificador formado solo por ceros es un valor provisional.
# $example: el código de una moneda.
docent-problem-money-currency = En «{ $label }», empiece por el código de tres letras de una moneda en uso, por ejemplo, { $example }.
# $currency: el código de una moneda, por ejemplo, EUR. $count: el número máximo de decimales, o 0.
docent-problem-money-decimals =
    { $count ->
        [0] En «{ $label }», escriba un importe entero. Los importes en { $currency } no tienen decimales.
        [one] En «{ $label }», escriba un importe en { $currency } con { $count } decimal como máximo.
        [many] En «{ $label }», escriba un importe en { $currency } con { $count } de decimales como máximo.
       *[other] En «{ $label }», escriba un importe en { $currency } con { $count } decimales como máximo.
    }
# $country: el nombre del país. $example: un número de IVA de ese país.
docent-problem-tax-id-like = Corrija «{ $label }». En este país ({ $country }), los números de IVA se escriben así: { $example }.
# Una advertencia: el número puede ser correcto de todos modos. $country: el nombre del país.
docent-problem-tax-id-shape = Compruebe que «{ $label }» no tenga erratas. En este país ({ $country }), los números de identificación fiscal suelen escribirse de otra forma.
# Una advertencia: la dirección puede ser correcta de todos modos. $other: el rótulo de otro campo.
docent-problem-same-domain = Compruebe que la respuesta de «{ $label }» sea correcta. Su dominio no coincide con el de «{ $other }».
# Una advertencia. $characters: una lista de puntos de código, por ejemplo, U+202E.
docent-problem-hidden = Revise «{ $label }». El borrador omite los caracteres invisibles de la respuesta: { $characters }.
docent-problem-value = En «{ $label }», indique un solo valor, no una lista ni un grupo de valores.
docent-problem-twice = Deje solo una de las dos respuestas de «{ $label }».
# $part: el encabezado o el nombre de una parte del formulario.
docent-problem-part-not-asked = Deje «{ $label }» en blanco o pida también la parte «{ $part }».
# $part: el encabezado o el nombre de una parte del formulario. $max: cuántas veces se puede rellenar.
docent-problem-several-parts =
    { $max ->
        [one] Rellene la parte «{ $part }» una sola vez.
        [many] Rellene la parte «{ $part }» { $max } de veces como máximo.
       *[other] Rellene la parte «{ $part }» { $max } veces como máximo.
    }
# $field: el nombre de un campo, tal como se ha escrito.
docent-problem-unknown-field = Elimine «{ $field }». Este formulario no tiene ningún campo con ese nombre.
# $field: el nombre de un campo, tal como se ha escrito. $other: el nombre de un campo del formulario.
docent-problem-unknown-field-near = Escriba «{ $other }» si se refiere a ese campo. Este formulario no tiene ningún campo «{ $field }».
# $part: el nombre de una parte, tal como se ha escrito. $options: los nombres entre los que se puede elegir.
docent-problem-unknown-part = En lugar de «{ $part }», elija una parte opcional de este formulario: { LIST($options, type: "or") }.
# $options: los nombres de los formularios entre los que se puede elegir.
docent-problem-form = Indique para qué formulario es la solicitud: { LIST($options, type: "or") }.
docent-problem-form-none = Añada primero un formulario. El proyecto no tiene ninguno.
# $options: los idiomas entre los que se puede elegir, por ejemplo, nl-NL.
docent-problem-locale = Indique un idioma disponible: { LIST($options, type: "or") }.
docent-problem-parts-list = Escriba `parts` como una lista de nombres.
docent-problem-parts-none = Omita `parts`. Este formulario no tiene partes opcionales.
docent-problem-values-map = Escriba `values` como un grupo: el nombre de cada campo con su respuesta.
# $format: YAML, JSON Lines o CSV.
docent-problem-syntax = Corrija este registro en el lugar indicado. No se puede leer como { $format }.
# $field: el nombre de una clave.
docent-problem-key = Deje `{ $field }` una sola vez. Esta clave aparece dos veces en el registro.
# $field: el nombre de una clave, tal como se ha escrito. $options: las claves de un registro.
docent-problem-unknown-key = Ponga las respuestas dentro de `values`. Los registros no tienen ninguna clave `{ $field }`; sus claves son { LIST($options) }.
# $id: un identificador, tal como se ha escrito.
docent-problem-id-taken = Dé a cada registro un identificador propio. Otro registro ya tiene el identificador «{ $id }».
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = Otro borrador ya tiene el nombre de archivo «{ $id }». Con { "{id}" } o { "{number}" } en --name, cada borrador recibe un nombre propio.
# $id: un identificador, tal como se ha escrito.
docent-problem-id-case = Dé a cada registro un identificador propio. El identificador «{ $id }» solo se diferencia del de otro registro en las mayúsculas y minúsculas.
# $max: el número máximo de caracteres.
docent-problem-id =
    { $max ->
        [one] Elija un identificador de { $max } carácter.
        [many] Elija un identificador de 1 a { $max } de caracteres, en una sola línea.
       *[other] Elija un identificador de 1 a { $max } caracteres, en una sola línea.
    }
# $max: un tamaño, por ejemplo, 1 MB.
docent-problem-record-size = Acorte este registro o divídalo. Ocupa más de { $max }.
docent-problem-mail-parts = Copie las respuestas en un correo nuevo. Este tiene demasiadas partes o demasiados encabezados.
# $count: el número de celdas de esta fila. $max: el número de celdas de la fila de encabezado.
docent-problem-cells = Ponga el mismo número de celdas en esta fila y en la de encabezado. Esta fila tiene { $count }; la de encabezado, { $max }.
docent-problem-quote = Cierre las comillas que se abren en esta fila o, si forman parte del texto, duplíquelas.
docent-problem-no-block = Pegue el bloque completo, con sus rótulos. En este texto no se ha encontrado ningún formulario relleno.
docent-problem-stray = Ponga esta línea detrás del rótulo al que corresponde o elimínela. Aquí no corresponde a ningún campo del formulario.
docent-problem-stray-near = Escriba el rótulo «{ $other }» si esta línea se refiere a él. Tal como está, no corresponde a ningún campo del formulario.
docent-problem-line-joined = Revise «{ $label }». La línea indicada no lleva ningún rótulo del formulario y se ha leído como parte de esta respuesta.
docent-problem-older-copy = Revise «{ $label }». La respuesta solo está en una copia anterior del formulario, más abajo en el mensaje.
docent-problem-link-replaced = Revise «{ $label }». Un programa de correo ha sustituido el enlace por uno propio; escriba la dirección original.
docent-problem-label-inside = Revise «{ $label }». La respuesta contiene también el rótulo «{ $other }»; póngalo en una línea aparte.
docent-problem-sides-differ = Revise «{ $label }». El mensaje contiene esta respuesta dos veces, como texto sin formato y como HTML, y no coinciden; se ha usado el texto sin formato.
docent-problem-sides-lack = Revise «{ $label }». El texto sin formato del mensaje no contiene esta respuesta; se ha usado la de la versión HTML.
docent-problem-after-closing = Revise «{ $label }». La respuesta está después de la despedida del mensaje y puede ser parte de una firma.
docent-problem-stray-signed = Ponga esta línea antes de la marca de firma si corresponde a una respuesta. Está después de «--» o de una línea que añaden los programas de correo, y se ha tomado por una firma.
docent-problem-mail-damaged = Pida que le envíen de nuevo el mensaje. Una parte está dañada o cortada, y pueden faltar respuestas.
