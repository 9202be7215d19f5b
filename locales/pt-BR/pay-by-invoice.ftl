title = Pagamento de assinaturas do { -azure } por fatura
description = Como solicitar o pagamento por fatura de uma assinatura do { -azure }, o que informar na solicitação e o que acontece em seguida.

introduction = O cartão não é a única forma de pagar uma assinatura do { -azure }: empresas também podem pedir faturas à { -microsoft }. Para isso, abra uma solicitação de suporte. Quando ela for aprovada, você receberá instruções para configurar a assinatura.
# $facts-from: o mês a que se referem os fatos desta página.
facts-date = Esta página descreve as etapas e o formulário como eram em { DATETIME($facts-from) }.

## Importante

business-only = Somente contas empresariais podem usar o pagamento por fatura.
# SendGrid é o nome de uma empresa.
third-party-services = A fatura nunca inclui [serviços de outras empresas][external-services]: não é possível comprá-los nem pagá-los dessa forma. Se a sua assinatura tiver serviços desse tipo, como o SendGrid, remova-os antes de fazer a mudança. Para comprá-los mais tarde, use uma segunda assinatura, paga com cartão de crédito ou débito.
no-way-back = Depois que passar a pagar por fatura, você não poderá voltar ao cartão de crédito ou débito.

## As etapas

request = Enviar a solicitação de pagamento por fatura
sign-in = Entre no [{ -portal }][portal] e selecione **{ -help-and-support }** > **{ -new-support-request }**.
    .alt = Esboço do { -portal }: no menu, está selecionada a opção “{ -help-and-support }”; no alto da página, aparece “{ -new-support-request }”.
choose-billing = Em **{ -issue-type }**, selecione **{ -billing }**. Escolha a assinatura que deseja pagar por fatura, escolha um plano de suporte e selecione **{ -next-button }**.
choose-problem-type = Na lista **{ -problem-type }**, selecione **{ -pay-by-invoice }**.
fill-in-details = Copie este formulário para a caixa **{ -details }**, preencha-o e selecione **{ -next-button }**.
name-and-address = O nome e o endereço da empresa devem ser exatamente os que constam na sua conta do { -azure }. Para consultá-los ou alterá-los, veja [como atualizar o perfil da conta][profile].
billing-contact = O limite de crédito só pode ser aprovado depois que a sua conta tiver um contato de cobrança. Indique alguém do setor de contas a pagar ou do departamento financeiro; para adicionar ou alterar contatos de cobrança, use o [{ -account-center }][account-center].
create = Confira os seus dados de contato e o meio de contato preferido. Em seguida, selecione **{ -create-button }**.

## Depois da solicitação

credit-check = Verificação de crédito
credit-check-when = Dependendo do valor do crédito de que você precisa, a sua empresa poderá passar por uma verificação de crédito. Se a verificação for necessária, a { -microsoft } enviará a você um formulário de solicitação de crédito.
# $credit-check-days: um número de dias ou um intervalo, como 5–7.
credit-check-time =
    { $credit-check-days ->
        [one] Depois que você devolver o formulário, o processamento levará { RANGE($credit-check-days) } dia.
        [many] Depois que você devolver o formulário, o processamento levará { RANGE($credit-check-days) } de dias.
       *[other] Depois que você devolver o formulário, o processamento levará { RANGE($credit-check-days) } dias.
    }
help = Obter ajuda
help-text = Ficou com alguma dúvida ou algo não funcionou? [Abra uma solicitação de suporte][support].
