title = Solicitud de aumento de cuota
subject = Solicitud de aumento de cuota: { $subscription-id }

subscription = Suscripción y cuota
subscription-id = Identificador de la suscripción
limit = Cuota que quiere aumentar
    .option-vcpus = vCPU en una región
    .option-cloud-services = Servicios en la nube
    .option-local-networks = Redes locales
vm-series = Serie de las máquinas virtuales
region = Región
current-limit = Cuota actual
new-limit = Cuota solicitada
    .above = Solicite una cuota mayor que la actual.

reason = Motivo
needed-by = Fecha límite para el aumento
production = Para uso en producción (sí o no)
budget = Presupuesto mensual
explanation = Para qué se necesita una cuota mayor

contact = Si se puede contactar con una persona distinta de usted
contact-email = Correo electrónico de la persona de contacto
contact-phone = Teléfono de la persona de contacto
