### O formulário, nas palavras de quem o preenche. A equipe que o recebe conhece os rótulos em
### inglês; aqui, eles só precisam ser claros, mantendo o mesmo sentido.

title = Solicitação de pagamento por fatura
subject = Solicitação de pagamento por fatura: { $company-name }

customer-kind = Cliente novo ou existente
    .option-new = Novo
    .option-existing = Existente
payment-method = Forma de pagamento atual (se já for cliente)
order-id = ID do pedido (para o qual solicita o pagamento por fatura)
account-admin = Live ID (ou ID organizacional) do administrador da conta (deve ser do domínio da empresa)
commerce-account-id = ID da conta de comércio (Commerce Account ID)
company-name = Nome da empresa (como consta no cadastro de IVA ou no site do governo)
company-address = Endereço da empresa (como consta no cadastro de IVA ou no site do governo)
company-website = Site da empresa
country = País
tax-id = Número de identificação fiscal ou de IVA
company-established = Ano de fundação da empresa
prior-business = Negócios anteriores com a { -microsoft }
contact-name = Nome do contato
contact-phone = Telefone do contato
contact-email = E-mail do contato
justification = Motivo para preferir a fatura ao cartão de crédito

# Título da parte sobre núcleos (núcleos de processador de máquinas virtuais, contados em uma cota).
cores = Para aumentar o número de núcleos, preencha também estes campos
existing-cores = Núcleos atuais (cota antiga)
requested-cores = Núcleos solicitados (cota nova)
region-and-series = Região e série específicas da assinatura
