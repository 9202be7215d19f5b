title = Solicitud de pago mediante factura
subject = Solicitud de pago mediante factura: { $company-name }
intro = Con este formulario, su empresa solicita a { -microsoft } poder pagar { -azure } mediante factura. Si no tiene nada que indicar en un campo opcional, déjelo vacío.

customer-kind = Cliente nuevo o existente
    .option-new = Nuevo
    .option-existing = Existente
    .help-new = Su empresa todavía no tiene una suscripción de pago de { -azure }.
    .help-existing = Su empresa ya paga una suscripción de { -azure }, por ejemplo, con tarjeta.
payment-method = Método de pago actual (si ya es cliente)
    .help = Indique solo el método, nunca el número de una tarjeta.
    .example = Tarjeta de crédito de la empresa
order-id = Identificador del pedido (para el que solicita el pago mediante factura)
    .help = Solo si ya se ha hecho un pedido: el identificador figura en la confirmación.
account-admin = Live ID (u Org ID) del administrador de la cuenta (debe ser del dominio de la empresa)
    .help = La dirección de correo con la que el administrador de la cuenta inicia sesión en { -azure }. Use una de trabajo, no una personal.
    .example = informatica@talleres.example
commerce-account-id = Identificador de la cuenta de comercio (Commerce Account ID)
    .help = El identificador de su cuenta de facturación. Lo encontrará en { -portal }, entre las propiedades de esa cuenta.
company-name = Nombre de la empresa (tal como consta a efectos del IVA o en el sitio web de la Administración)
    .help = Exactamente como en su cuenta de { -azure }, con la forma jurídica.
    .example = Talleres Ejemplo, SL
# docent: allow(changed-number) El ejemplo está escrito como es habitual en España.
company-address = Dirección de la empresa (tal como consta a efectos del IVA o en el sitio web de la Administración)
    .help = La dirección registrada, exactamente como en su cuenta de { -azure }.
    .example = Calle del Ejemplo, 12, 28000 Madrid
company-website = Sitio web de la empresa
country = País
    .help = El país en el que está registrada la empresa.
tax-id = Número de identificación fiscal o de IVA
    .help = En España, el NIF de la empresa. En otros países de la Unión Europea, el número de IVA con las letras del país.
    .example = B12345674
company-established = Año de fundación de la empresa
prior-business = Relación comercial anterior con { -microsoft }
    .help = Qué ha comprado su empresa a { -microsoft }, directamente o a través de un distribuidor, y desde cuándo.
    .example = Office 365 desde 2016
contact-name = Nombre de la persona de contacto
    .help = Alguien de contabilidad de proveedores o del departamento financiero; si es posible, el contacto de facturación de su cuenta.
# docent: allow(changed-number) El ejemplo está escrito como es habitual en España.
contact-phone = Teléfono de la persona de contacto
    .help = Empiece por + y el prefijo del país, para que se pueda llamar desde el extranjero.
    .example = +34 91 123 45 67
contact-email = Correo electrónico de la persona de contacto
justification = Motivo por el que prefiere la factura a la tarjeta de crédito
    .help = Bastan una o dos frases: cómo aprueba y paga los gastos su empresa, o qué inconvenientes tiene la tarjeta.

# Encabezado de la parte sobre los núcleos (núcleos de procesador de máquinas virtuales, contados por una cuota).
cores = Si necesita más núcleos, indique también estos datos
    .intro = Solo hace falta si al mismo tiempo solicita una cuota de núcleos mayor.
existing-cores = Núcleos actuales (cuota anterior)
    .help = La cuota que tiene ahora, aunque no la use entera.
    .example = 20
requested-cores = Núcleos solicitados (cuota nueva)
    .help = El nuevo total, no solo los núcleos que se añaden.
    .example = 64
region-and-series = Región y serie concretas de la suscripción
    .help = Dónde se ejecutan las máquinas virtuales y de qué serie son: `Standard_D4_v3` pertenece a Dv3.
    .example = Oeste de Europa, Dv3
