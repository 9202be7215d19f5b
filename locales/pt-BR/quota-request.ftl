title = Solicitação de aumento de cota
subject = Solicitação de aumento de cota: { $subscription-id }
intro = Cada solicitação trata de uma única cota de uma assinatura. Para outra cota, envie outra solicitação.

subscription = Assinatura e cota
subscription-id = ID da assinatura
    .help = São 32 algarismos e letras em cinco grupos. Você encontra o ID no { -portal }, na página da assinatura.
    .example = 01234567-89ab-0123-4567-89abcdef0123
limit = Cota a ser aumentada
    .option-vcpus = vCPUs em uma região
    .option-cloud-services = Serviços de nuvem
    .option-local-networks = Redes locais
    .help-vcpus = Quantos processadores virtuais as suas máquinas virtuais podem usar em uma região.
    .help-cloud-services = Quantos serviços de nuvem a assinatura pode conter.
    .help-local-networks = A quantas redes suas, fora do { -azure }, a assinatura pode estar conectada.
vm-series = Série das máquinas virtuais
    .help = O nome do tamanho da máquina indica a série: `Standard_D4_v3` pertence à série Dv3.
    .example = Dv3
region = Região
    .help = O nome da região como aparece no { -portal }.
    .example = Sul do Brasil
current-limit = Cota atual
    .help = O que você pode usar agora, não o que usa de fato. O { -portal } mostra os dois na página da assinatura.
    .example = 20
new-limit = Cota solicitada
    .above = Solicite uma cota maior que a atual.
    .help = O novo total, não só o aumento.
    .example = 64

reason = Motivo
needed-by = Data-limite para o aumento
    .help = Somente se houver um prazo. Informe o ano, o mês e o dia, nessa ordem.
    .example = 2027-03-01
production = Para uso em produção (sim ou não)
    .help = Sim, se clientes ou o trabalho diário dependerem disso; não, se for para testes.
budget = Orçamento mensal
    .help = Quanto você pretende gastar por mês, aproximadamente: primeiro o código de moeda, depois a quantia.
    .example = BRL 1500
explanation = Finalidade do aumento da cota
    .help = O que será executado, quanto é necessário para isso e por que a cota atual não basta.

contact = Se outra pessoa que não você puder ser contatada
    .intro = Alguém que possa responder a perguntas sobre esta solicitação.
contact-email = E-mail do contato
# docent: allow(changed-number) O exemplo está escrito como é habitual no Brasil.
contact-phone = Telefone do contato
    .help = Comece com + e o código do país.
    .example = +55 11 5555-0123
