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
# Título da lista de todos os guias e o link que leva até ela.
docent-guides = Guias
docent-contents = Nesta página
docent-skip = Ir para o texto
# O botão de um trecho de código.
docent-copy = Copiar
docent-copied = Copiado
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
# Rótulo de uma linha do formulário; depois dele vem o nome de um idioma.
docent-answers-language = Idioma das respostas

## Um formulário que o leitor preenche em uma página

# O botão e o título do formulário. Ele preenche o texto para copiar, que vem abaixo.
docent-form = Preencher o formulário
docent-form-private = O que você digitar ficará só nesta guia do navegador. Nada será enviado.
# Fica depois do rótulo de um campo que pode ficar em branco.
docent-form-optional = (opcional)
# $example: uma resposta, como se digita.
docent-form-example = Exemplo: { $example }
# Aparece em uma lista de respostas enquanto nenhuma é escolhida.
docent-form-choose = Escolha uma resposta
# Rótulo de uma lista: em que idioma o texto pronto dá nome aos campos.
docent-form-labels = Idioma dos rótulos no texto
# $recipient, $reader: nomes de idiomas.
docent-form-labels-both = { $recipient } e { $reader }
# $part: o título de uma parte do formulário que pode ser preenchida várias vezes.
docent-form-add = Adicionar outro item: { $part }
# $part: o título de uma parte do formulário e um número.
docent-form-remove = Remover: { $part }
docent-form-check = Conferir e copiar
docent-form-text = Baixar o texto
# Salva um arquivo que pode ser aberto aqui mais tarde.
docent-form-save = Salvar as respostas
docent-form-open = Abrir respostas salvas
# Título de uma lista de problemas; cada um diz o que fazer.
docent-form-problems = Algumas respostas precisam ser revistas
# Fica antes de um problema e antes do título da página.
docent-form-problem = Problema:
docent-form-copied = O texto foi copiado.
docent-form-not-copied = Copie o texto usando o teclado: ele já está selecionado.
docent-form-opened = O formulário foi preenchido com as suas respostas.
docent-form-not-opened = Escolha um arquivo com respostas deste formulário. Não é possível ler o arquivo selecionado.
# $recipient: o nome de um idioma.
docent-form-labels-why = O texto vai para pessoas que leem neste idioma: { $recipient }.
# Baixa o texto apesar dos problemas.
docent-form-anyway = Baixar mesmo assim
docent-form-clear = Apagar todas as respostas
docent-form-cleared = Todas as respostas foram apagadas.
docent-form-undo = Desfazer
# $part: o título de uma parte e um número.
docent-form-removed = Item removido: { $part }
# Acima de uma lista de respostas incomuns e depois do aviso de que o texto foi copiado.
docent-form-doubts = Confira estas respostas. Elas podem estar certas como estão.
# Depois que o texto é copiado.
docent-form-shared = Se este computador for compartilhado, apague as respostas quando terminar.
# Para um arquivo em codificação diferente de UTF-8.
docent-form-encoding = Salve o arquivo como UTF-8 e abra-o de novo. Não é possível ler os caracteres.
docent-form-several = O arquivo tem várias solicitações. Só a primeira foi preenchida.
# Segue uma lista de respostas.
docent-form-left-out = Estas respostas do arquivo não foram preenchidas:
# Pergunta antes de abrir um arquivo.
docent-form-replace = Substituir as suas respostas pelas do arquivo?
# Os dois botões abaixo dessa pergunta.
docent-form-replace-yes = Substituir
docent-form-replace-no = Manter as minhas

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
# $options: de muitas respostas, as mais parecidas com a que foi dada.
docent-problem-choice-near = Em “{ $label }”, escolha uma das respostas possíveis. As mais parecidas: { LIST($options, type: "or") }.
docent-problem-email = Em “{ $label }”, insira um endereço de e-mail, como nome@example.com.
# $example: um número de telefone.
docent-problem-phone = Em “{ $label }”, insira um número de telefone com o código do país, como { $example }.
# Um aviso: mesmo assim, o número pode estar certo.
docent-problem-phone-range = Verifique se há erros de digitação em “{ $label }”. Até onde se sabe, números como esse não estão em uso.
docent-problem-url = Em “{ $label }”, insira um endereço da Web que comece com https://, como https://www.example.com.
# $example: o código de um país.
docent-problem-country = Em “{ $label }”, insira o nome de um país ou o código de duas letras dele, como { $example }.
# $country: o nome de um país parecido com a resposta.
docent-problem-country-near = Em “{ $label }”, escreva “{ $country }”, se for esse o país, ou o código de duas letras.
# $countries: os nomes dos países a que a resposta pode se referir.
docent-problem-country-several = Em “{ $label }”, escreva o nome completo. Mais de um país tem esse nome: { LIST($countries, type: "or") }.
# $country: o nome do país.
docent-problem-tax-id = Confira “{ $label }”. Os números de identificação fiscal são escritos de outra forma neste país: { $country }.
docent-problem-tax-id-country = Altere “{ $label }” ou o país. As letras no início do número são de um país diferente do informado.
# Um aviso: mesmo assim, o número pode estar certo.
docent-problem-tax-id-digits = Verifique se há erros de digitação em “{ $label }”. O dígito verificador não corresponde ao restante do número.
# Um aviso: o número só tem zeros.
docent-problem-tax-id-zero = Confira “{ $label }”. Um número formado só por zeros provavelmente é fictício.
# $min e $max: anos.
docent-problem-year = Em “{ $label }”, insira um ano com quatro dígitos, de { $min } a { $max }.
docent-problem-integer = Em “{ $label }”, insira um número inteiro em algarismos, como 12.
docent-problem-date = Em “{ $label }”, insira uma data na ordem ano-mês-dia, como 2019-04-30.
docent-problem-date-time = Em “{ $label }”, escreva apenas o dia, sem a hora, por exemplo, 2019-04-30.
docent-problem-guid = Em “{ $label }”, insira um ID de 32 algarismos e letras neste formato: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = Em “{ $label }”, insira um código de moeda e uma quantia, como EUR 1250.50.
# $min: um número ou uma data.
docent-problem-min = Em “{ $label }”, insira um valor a partir de { $min }.
# $max: um número ou uma data.
docent-problem-max = Em “{ $label }”, insira um valor que não passe de { $max }.
# $other: o rótulo de outro campo.
docent-problem-above = Em “{ $label }”, insira um número maior que o de “{ $other }”.
# $other: o rótulo de outro campo. $day: a data dele.
docent-problem-after = Em “{ $label }”, insira uma data posterior a { $day }, a data de “{ $other }”.
docent-problem-before = Em “{ $label }”, insira uma data anterior a { $day }, a data de “{ $other }”.
# Dois avisos: o YAML não leu nenhuma resposta ou leu só uma parte.
docent-problem-yaml-null = Confira “{ $label }”. O YAML lê esta resposta como vazia. Se for um texto, coloque-o entre aspas.
docent-problem-yaml-comment = Confira “{ $label }”. O YAML trata # e o que vem depois como comentário. Se fizer parte da resposta, coloque-a entre aspas.
docent-problem-pattern = Confira o preenchimento de “{ $label }”. O formato não é o solicitado.
# $other: o rótulo do campo que decide se este deve ser preenchido.
docent-problem-not-asked = Deixe “{ $label }” em branco ou altere sua resposta em “{ $other }”.
# Um aviso: letras de dois alfabetos que se parecem.
docent-problem-scripts = Digite “{ $label }” novamente. Uma das palavras mistura letras parecidas de alfabetos diferentes.
docent-problem-garbled = Confira “{ $label }”: alguns caracteres foram corrompidos no caminho.
docent-problem-spreadsheet = Confira “{ $label }”: isto parece um erro ou um número arredondado de uma planilha, não uma resposta.
docent-problem-email-name = Em “{ $label }”, insira só o endereço de e-mail, sem nome e sem os sinais de menor e maior em volta dele.
docent-problem-email-several = Em “{ $label }”, insira apenas um endereço de e-mail.
# $example: um número de telefone.
docent-problem-phone-country = Em “{ $label }”, comece o número de telefone com + e o código do país, como { $example }.
docent-problem-phone-short = Complete o número de telefone em “{ $label }”. Faltam dígitos.
docent-problem-phone-long = Em “{ $label }”, remova os dígitos que não fazem parte do número de telefone. Há dígitos demais.
# $example: o endereço digitado, precedido de https://, ou outro endereço.
docent-problem-url-scheme = Em “{ $label }”, insira o endereço da Web completo, começando com https://, como { $example }.
docent-problem-url-user = Em “{ $label }”, remova do endereço da Web o nome de usuário e a senha.
docent-problem-date-none = Confira o dia e o mês em “{ $label }”. Essa data não existe no calendário.
docent-problem-guid-zero = Em “{ $label }”, insira o ID verdadeiro. Os zeros apenas guardam o lugar dele.
# $example: o código de uma moeda.
docent-problem-money-currency = Em “{ $label }”, comece com o código de três letras de uma moeda em uso, como { $example }.
# $currency: o código de uma moeda. $count: o número máximo de casas decimais.
docent-problem-money-decimals =
    { $count ->
        [0] Em “{ $label }”, insira a quantia sem casas decimais. Quantias em { $currency } não têm casas decimais.
        [one] Em “{ $label }”, ajuste as casas decimais. Quantias em { $currency } têm no máximo { $count } casa decimal.
        [many] Em “{ $label }”, ajuste as casas decimais. Quantias em { $currency } têm no máximo { $count } de casas decimais.
       *[other] Em “{ $label }”, ajuste as casas decimais. Quantias em { $currency } têm no máximo { $count } casas decimais.
    }
# $country: o nome do país. $example: um número de IVA desse país.
docent-problem-tax-id-like = Corrija “{ $label }”. Neste país ({ $country }), um número de IVA tem este formato: { $example }.
# Um aviso: mesmo assim, o número pode estar certo. $country: o nome do país.
docent-problem-tax-id-shape = Verifique se há erros de digitação em “{ $label }”. Os números de identificação fiscal deste país ({ $country }) costumam ter outro formato.
# Um aviso: mesmo assim, a resposta pode estar certa. $other: o rótulo de outro campo.
docent-problem-same-domain = Confira “{ $label }”. O domínio é diferente daquele de “{ $other }”.
# Um aviso. $characters: os códigos dos caracteres removidos, como U+202E.
docent-problem-hidden = Confira “{ $label }”. O rascunho omite os caracteres invisíveis da resposta ({ $characters }).
docent-problem-value = Em “{ $label }”, insira um único valor, e não uma lista nem um grupo de valores.
docent-problem-twice = Em “{ $label }”, mantenha só uma das duas respostas.
# $part: o título ou o nome de uma parte do formulário.
docent-problem-part-not-asked = Deixe “{ $label }” em branco ou solicite também a parte “{ $part }”.
# $part: o título ou o nome de uma parte do formulário. $max: o número máximo de vezes.
docent-problem-several-parts =
    { $max ->
        [one] Preencha a parte “{ $part }” no máximo { $max } vez.
        [many] Preencha a parte “{ $part }” no máximo { $max } de vezes.
       *[other] Preencha a parte “{ $part }” no máximo { $max } vezes.
    }
# $field: o nome técnico de um campo, como company_adress.
docent-problem-unknown-field = Remova “{ $field }”. Este formulário não tem esse campo.
# $field e $other: nomes técnicos de campos. $other existe no formulário.
docent-problem-unknown-field-near = Este formulário não tem o campo “{ $field }”. Se a resposta for para “{ $other }”, use esse nome.
# $part: o nome de uma parte. $options: as partes entre as quais escolher.
docent-problem-unknown-part = Este formulário não tem a parte opcional “{ $part }”. Escolha { LIST($options, type: "or") }.
# $options: os nomes dos formulários.
docent-problem-form = Informe a que formulário a solicitação se refere: { LIST($options, type: "or") }.
docent-problem-form-none = Adicione primeiro um formulário. O projeto não tem nenhum.
# $options: os códigos dos idiomas, como nl-NL.
docent-problem-locale = Informe um idioma disponível: { LIST($options, type: "or") }.
docent-problem-parts-list = Em `parts`, escreva as partes como uma lista de nomes.
docent-problem-parts-none = Remova `parts`. Este formulário não tem partes opcionais.
docent-problem-values-map = Em `values`, escreva um grupo: o nome de cada campo com a sua resposta.
# $format: YAML, JSON Lines ou CSV.
docent-problem-syntax = Corrija a escrita ({ $format }) no ponto indicado. Não é possível ler este registro.
# $field: o nome de uma chave do registro.
docent-problem-key = Mantenha só uma chave `{ $field }`. Ela aparece duas vezes neste registro.
# $field: o nome de uma chave. $options: as chaves que um registro pode ter.
docent-problem-unknown-key = Coloque as respostas em `values`. Um registro não tem a chave `{ $field }`; as chaves possíveis são { LIST($options) }.
# $id: o ID do registro.
docent-problem-id-taken = Dê a cada registro um ID próprio. Outro registro já tem o ID “{ $id }”.
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = Outro rascunho já tem o nome de arquivo “{ $id }”. Com { "{id}" } ou { "{number}" } em --name, cada rascunho recebe um nome próprio.
# $id: o ID do registro.
docent-problem-id-case = Dê a cada registro um ID próprio. O ID “{ $id }” difere do de outro registro apenas em maiúsculas e minúsculas.
# $max: o número máximo de caracteres.
docent-problem-id =
    { $max ->
        [one] Escolha um ID que não fique em branco, ocupe uma única linha e tenha no máximo { $max } caractere.
        [many] Escolha um ID que não fique em branco, ocupe uma única linha e tenha no máximo { $max } de caracteres.
       *[other] Escolha um ID que não fique em branco, ocupe uma única linha e tenha no máximo { $max } caracteres.
    }
# $max: o tamanho máximo, como 1 MB.
docent-problem-record-size = Encurte ou divida este registro. Ele passa de { $max }.
docent-problem-mail-parts = Copie as respostas para um novo e-mail. Este tem partes ou cabeçalhos demais.
# $count: o número de células da linha. $max: o número de células da linha de cabeçalho.
docent-problem-cells = Deixe o mesmo número de células nesta linha ({ $count }) e na linha de cabeçalho ({ $max }).
docent-problem-quote = Feche as aspas abertas nesta linha ou duplique-as, se fizerem parte do texto.
docent-problem-no-block = Cole o bloco inteiro do formulário, com os rótulos. Não há um formulário preenchido neste texto.
docent-problem-stray = Mova esta linha para depois do rótulo certo ou remova-a. Ela não pertence a nenhum campo do formulário.
docent-problem-stray-near = Escreva o rótulo “{ $other }” se esta linha se refere a ele. Do jeito que está, ela não pertence a nenhum campo do formulário.
docent-problem-line-joined = Verifique “{ $label }”. A linha indicada não tem um rótulo do formulário e foi lida como parte desta resposta.
docent-problem-older-copy = Verifique “{ $label }”. A resposta está apenas em uma cópia mais antiga do formulário, mais abaixo no e-mail.
docent-problem-link-replaced = Verifique “{ $label }”. Um programa de e-mail substituiu o link por outro; informe o endereço original.
docent-problem-label-inside = Verifique “{ $label }”. A resposta contém também o rótulo “{ $other }”; coloque-o em uma linha própria.
docent-problem-sides-differ = Verifique “{ $label }”. O e-mail contém esta resposta duas vezes, em texto simples e em HTML, e elas são diferentes; foi usado o texto simples.
docent-problem-sides-lack = Verifique “{ $label }”. O texto simples do e-mail não tem esta resposta; foi usada a da versão em HTML.
docent-problem-after-closing = Verifique “{ $label }”. A resposta está depois da despedida do e-mail e pode fazer parte de uma assinatura.
docent-problem-stray-signed = Mova esta linha para antes da marca de assinatura se ela faz parte de uma resposta. Ela está depois de “--” ou de uma linha que os programas de e-mail acrescentam e foi considerada uma assinatura.
docent-problem-mail-damaged = Peça que enviem o e-mail de novo. Uma parte dele está danificada ou cortada, e podem faltar respostas.
