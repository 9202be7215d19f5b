### Nomes de produtos e da interface, uma única vez. Escreva { -nome } em cada mensagem: um nome
### digitado à mão acaba se afastando do produto.

## Produtos

-azure = Azure
-microsoft = Microsoft
-portal = portal do Azure
-account-center = Centro de Contas do Azure

## Rótulos no portal do Azure

-help-and-support = Ajuda + suporte
-new-support-request = Nova solicitação de suporte
-issue-type = Tipo de problema (Issue type)
-problem-type = Tipo de problema (Problem type)
-billing = Cobrança
-pay-by-invoice = Pagar por fatura
-details = Detalhes
-next-button = Avançar
-create-button = Criar
