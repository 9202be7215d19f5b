### O formulário, nas palavras de quem o preenche. A equipe que o recebe conhece os rótulos em
### inglês; aqui, eles só precisam ser claros, mantendo o mesmo sentido.

title = Solicitação de pagamento por fatura
subject = Solicitação de pagamento por fatura: { $company-name }
intro = Com este formulário, a sua empresa solicita à { -microsoft } o pagamento do { -azure } por fatura. Se não tiver o que informar em um campo opcional, deixe-o em branco.

customer-kind = Cliente novo ou existente
    .option-new = Novo
    .option-existing = Existente
    .help-new = A sua empresa ainda não tem uma assinatura paga do { -azure }.
    .help-existing = A sua empresa já paga por uma assinatura do { -azure }, por exemplo, com cartão.
payment-method = Forma de pagamento atual (se já for cliente)
    .help = Informe só a forma de pagamento, nunca o número de um cartão.
    .example = Cartão de crédito corporativo
order-id = ID do pedido (para o qual solicita o pagamento por fatura)
    .help = Somente se já houver um pedido: o ID está na confirmação.
account-admin = Live ID (ou ID organizacional) do administrador da conta (deve ser do domínio da empresa)
    .help = O e-mail com o qual o administrador da conta entra no { -azure }. Use um endereço de trabalho, não um pessoal.
    .example = ti@padaria.example
commerce-account-id = ID da conta de comércio (Commerce Account ID)
    .help = O ID da sua conta de cobrança. Você o encontra no { -portal }, entre as propriedades da conta.
company-name = Nome da empresa (como consta no cadastro de IVA ou no site do governo)
    .help = Exatamente como na sua conta do { -azure }, com o tipo societário (Ltda. ou S.A.).
    .example = Padaria Exemplo Ltda
company-address = Endereço da empresa (como consta no cadastro de IVA ou no site do governo)
    .help = O endereço registrado, exatamente como na sua conta do { -azure }.
    .example = Rua do Exemplo, 123, Centro, São Paulo – SP, 01000-000
company-website = Site da empresa
country = País
    .help = O país em que a empresa está registrada.
tax-id = Número de identificação fiscal ou de IVA
    .help = No Brasil, o CNPJ. Em outros países, o número de identificação fiscal ou de IVA.
    .example = 12.345.678/0001-95
company-established = Ano de fundação da empresa
prior-business = Negócios anteriores com a { -microsoft }
    .help = O que a sua empresa comprou da { -microsoft }, diretamente ou por um revendedor, e desde quando.
    .example = Office 365 desde 2016
contact-name = Nome do contato
    .help = Alguém do setor de contas a pagar ou do financeiro; de preferência, o contato de cobrança da sua conta.
contact-phone = Telefone do contato
    .help = Comece com + e o código do país, para que seja possível ligar do exterior.
    .example = +55 11 5555-0123
contact-email = E-mail do contato
justification = Motivo para preferir a fatura ao cartão de crédito
    .help = Uma ou duas frases bastam: como a sua empresa aprova e paga as despesas ou por que o cartão não é prático.

# Título da parte sobre núcleos (núcleos de processador de máquinas virtuais, contados em uma cota).
cores = Para aumentar o número de núcleos, preencha também estes campos
    .intro = Preencha esta parte somente se também solicitar uma cota maior de núcleos.
existing-cores = Núcleos atuais (cota antiga)
    .help = A cota que você tem agora, mesmo que não a use por completo.
    .example = 20
requested-cores = Núcleos solicitados (cota nova)
    .help = O novo total, não só os núcleos adicionais.
    .example = 64
region-and-series = Região e série específicas da assinatura
    .help = Onde as máquinas virtuais são executadas e de que série elas são: `Standard_D4_v3` pertence à série Dv3.
    .example = Sul do Brasil, Dv3
