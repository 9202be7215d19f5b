### As palavras do próprio docent: o que as páginas dizem em torno de um guia e o que se diz de
### uma resposta que precisa ser revista.

# O nome deste idioma, neste idioma.
docent-language = Português (Brasil)

## Alertas: cinco nomes que nenhum leitor possa confundir

docent-note = Observação
docent-tip = Dica
docent-important = Importante
docent-warning = Aviso
docent-caution = Cuidado

## Em torno de uma página

# Dá nome à lista de links para a mesma página em outros idiomas.
docent-languages = Idiomas
# $date: o dia em que a página foi atualizada pela última vez.
docent-updated = Última atualização: { DATETIME($date, dateStyle: "long") }
docent-translation = Sobre a tradução
# $language: o nome do idioma exibido no lugar da tradução.
docent-not-translated = Esta página ainda não foi traduzida e, por isso, é exibida em { $language }.
# $count: o número de trechos. $language: o nome do idioma exibido no lugar da tradução.
docent-partly-translated =
    { $count ->
        [one] Nesta página, { NUMBER($count) } trecho ainda não foi traduzido e é exibido em { $language }.
        [many] Nesta página, { NUMBER($count) } de trechos ainda não foram traduzidos e são exibidos em { $language }.
       *[other] Nesta página, { NUMBER($count) } trechos ainda não foram traduzidos e são exibidos em { $language }.
    }
# $count: o número de trechos.
docent-left-out =
    { $count ->
        [one] Nesta página, { NUMBER($count) } trecho foi omitido, porque ainda não foi traduzido.
        [many] Nesta página, { NUMBER($count) } de trechos foram omitidos, porque ainda não foram traduzidos.
       *[other] Nesta página, { NUMBER($count) } trechos foram omitidos, porque ainda não foram traduzidos.
    }
# $count: o número de trechos.
docent-outdated =
    { $count ->
        [one] Nesta página, { NUMBER($count) } trecho pode estar desatualizado, porque o texto original mudou depois da tradução.
        [many] Nesta página, { NUMBER($count) } de trechos podem estar desatualizados, porque o texto original mudou depois da tradução.
       *[other] Nesta página, { NUMBER($count) } trechos podem estar desatualizados, porque o texto original mudou depois da tradução.
    }
# $count: o número de trechos.
docent-machine-translated =
    { $count ->
        [one] Nesta página, { NUMBER($count) } trecho foi traduzido automaticamente e não passou por revisão humana.
        [many] Nesta página, { NUMBER($count) } de trechos foram traduzidos automaticamente e não passaram por revisão humana.
       *[other] Nesta página, { NUMBER($count) } trechos foram traduzidos automaticamente e não passaram por revisão humana.
    }
docent-wholly-machine-translated = Esta página inteira foi traduzida automaticamente, e ninguém revisou a tradução.
# $language: o nome do idioma original.
docent-read-original = Ler a página original em { $language }

## Respostas a uma pergunta que pode ser respondida com sim ou não

docent-yes = Sim
docent-no = Não

## Problemas em um formulário preenchido
## $label é sempre o rótulo do campo. Diga o que fazer; não culpe ninguém.

docent-problem-missing = Preencha “{ $label }”.
# $max: o número máximo de caracteres.
docent-problem-too-long =
    { $max ->
        [one] Encurte “{ $label }”: use no máximo { $max } caractere.
        [many] Encurte “{ $label }”: use no máximo { $max } de caracteres.
       *[other] Encurte “{ $label }”: use no máximo { $max } caracteres.
    }
docent-problem-one-line = Escreva “{ $label }” em uma única linha.
# $options: as respostas entre as quais escolher.
docent-problem-choice = Em “{ $label }”, escolha { LIST($options, type: "or") }.
docent-problem-email = Em “{ $label }”, insira um endereço de e-mail, como nome@example.com.
# $example: um número de telefone.
docent-problem-phone = Em “{ $label }”, insira um número de telefone com o código do país, como { $example }.
# Um aviso: mesmo assim, o número pode estar certo.
docent-problem-phone-range = Verifique se há erros de digitação em “{ $label }”. Até onde se sabe, números como esse não estão em uso.
docent-problem-url = Em “{ $label }”, insira um endereço da Web que comece com https://, como https://www.example.com.
# $example: o código de um país.
docent-problem-country = Em “{ $label }”, insira o nome de um país ou o código de duas letras dele, como { $example }.
# $country: o nome do país.
docent-problem-tax-id = Confira “{ $label }”. Os números de identificação fiscal são escritos de outra forma neste país: { $country }.
# $prefix: as letras no início do número. $country: o nome do país.
docent-problem-tax-id-country = Altere “{ $label }” ou o país. O número começa com { $prefix }, mas o país informado é { $country }.
# Um aviso: mesmo assim, o número pode estar certo.
docent-problem-tax-id-digits = Verifique se há erros de digitação em “{ $label }”. O dígito verificador não corresponde ao restante do número.
# $min e $max: anos.
docent-problem-year = Em “{ $label }”, insira um ano com quatro dígitos, de { $min } a { $max }.
docent-problem-integer = Em “{ $label }”, insira um número inteiro em algarismos, como 12.
docent-problem-date = Em “{ $label }”, insira uma data na ordem ano-mês-dia, como 2019-04-30.
docent-problem-guid = Em “{ $label }”, insira um ID de 32 algarismos e letras neste formato: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = Em “{ $label }”, insira um código de moeda e uma quantia, como EUR 1250.50.
# $min: um número ou uma data.
docent-problem-min = Em “{ $label }”, insira um valor a partir de { $min }.
# $max: um número ou uma data.
docent-problem-max = Em “{ $label }”, insira um valor que não passe de { $max }.
# $other: o rótulo de outro campo. $value: o número que está nesse campo.
docent-problem-above = Em “{ $label }”, insira um número maior que o de “{ $other }” ({ $value }).
docent-problem-pattern = Confira o preenchimento de “{ $label }”. O formato não é o solicitado.
# $other: o rótulo do campo que decide se este deve ser preenchido.
docent-problem-not-asked = Deixe “{ $label }” em branco ou altere sua resposta em “{ $other }”.
# Um aviso: letras de dois alfabetos que se parecem.
docent-problem-scripts = Digite “{ $label }” novamente. Uma das palavras mistura letras parecidas de alfabetos diferentes.
