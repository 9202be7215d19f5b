title = Solicitação de aumento de cota
subject = Solicitação de aumento de cota: { $subscription-id }

subscription = Assinatura e cota
subscription-id = ID da assinatura
limit = Cota a ser aumentada
    .option-vcpus = vCPUs em uma região
    .option-cloud-services = Serviços de nuvem
    .option-local-networks = Redes locais
vm-series = Série das máquinas virtuais
region = Região
current-limit = Cota atual
new-limit = Cota solicitada
    .above = Solicite uma cota maior que a atual.

reason = Motivo
needed-by = Data-limite para o aumento
production = Para uso em produção (sim ou não)
budget = Orçamento mensal
explanation = Finalidade do aumento da cota

contact = Se outra pessoa que não você puder ser contatada
contact-email = E-mail do contato
contact-phone = Telefone do contato
