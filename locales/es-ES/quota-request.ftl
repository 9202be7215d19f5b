title = Solicitud de aumento de cuota
subject = Solicitud de aumento de cuota: { $subscription-id }
intro = Cada solicitud se refiere a una sola cuota de una suscripción. Para otra cuota, envíe una solicitud aparte.

subscription = Suscripción y cuota
subscription-id = Identificador de la suscripción
    .help = Son 32 cifras y letras en cinco grupos. Lo encontrará en { -portal }, en la página de la suscripción.
    .example = 01234567-89ab-0123-4567-89abcdef0123
limit = Cuota que quiere aumentar
    .option-vcpus = vCPU en una región
    .option-cloud-services = Servicios en la nube
    .option-local-networks = Redes locales
    .help-vcpus = Cuántos procesadores virtuales pueden usar sus máquinas virtuales en una región.
    .help-cloud-services = Cuántos servicios en la nube puede contener la suscripción.
    .help-local-networks = A cuántas redes propias fuera de { -azure } puede estar conectada la suscripción.
vm-series = Serie de las máquinas virtuales
    .help = La indica el nombre del tamaño de la máquina: `Standard_D4_v3` pertenece a Dv3.
    .example = Dv3
region = Región
    .help = El nombre de la región tal como aparece en { -portal }.
    .example = Oeste de Europa
current-limit = Cuota actual
    .help = Lo que puede usar ahora, no lo que usa realmente. { -portal } muestra ambos datos de cada suscripción.
    .example = 20
new-limit = Cuota solicitada
    .above = Solicite una cuota mayor que la actual.
    .help = El nuevo total, no solo el aumento.
    .example = 64

reason = Motivo
needed-by = Fecha límite para el aumento
    .help = Solo si hay un plazo. Escriba el año, el mes y el día, en este orden.
    .example = 2027-03-01
production = Para uso en producción (sí o no)
    .help = Sí, si de ello dependen clientes o el trabajo diario; no, si es para pruebas.
budget = Presupuesto mensual
    .help = Lo que quiere gastar aproximadamente al mes: primero el código de moneda y después el importe.
    .example = EUR 1500
explanation = Para qué se necesita una cuota mayor
    .help = Qué se va a ejecutar, cuánto hace falta para ello y por qué no basta la cuota actual.

contact = Si se puede contactar con una persona distinta de usted
    .intro = Alguien que pueda responder a preguntas sobre esta solicitud.
contact-email = Correo electrónico de la persona de contacto
# docent: allow(changed-number) El ejemplo está escrito como es habitual en España.
contact-phone = Teléfono de la persona de contacto
    .help = Empiece por + y el prefijo del país.
    .example = +34 91 123 45 67
