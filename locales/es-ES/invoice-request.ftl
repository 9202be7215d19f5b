title = Solicitud de pago mediante factura
subject = Solicitud de pago mediante factura: { $company-name }

customer-kind = Cliente nuevo o existente
    .option-new = Nuevo
    .option-existing = Existente
payment-method = Método de pago actual (si ya es cliente)
order-id = Identificador del pedido (para el que solicita el pago mediante factura)
account-admin = Live ID (u Org ID) del administrador de la cuenta (debe ser del dominio de la empresa)
commerce-account-id = Identificador de la cuenta de comercio (Commerce Account ID)
company-name = Nombre de la empresa (tal como consta a efectos del IVA o en el sitio web de la Administración)
company-address = Dirección de la empresa (tal como consta a efectos del IVA o en el sitio web de la Administración)
company-website = Sitio web de la empresa
country = País
tax-id = Número de identificación fiscal o de IVA
company-established = Año de fundación de la empresa
prior-business = Relación comercial anterior con { -microsoft }
contact-name = Nombre de la persona de contacto
contact-phone = Teléfono de la persona de contacto
contact-email = Correo electrónico de la persona de contacto
justification = Motivo por el que prefiere la factura a la tarjeta de crédito

# Encabezado de la parte sobre los núcleos (núcleos de procesador de máquinas virtuales, contados por una cuota).
cores = Si necesita más núcleos, indique también estos datos
existing-cores = Núcleos actuales (cuota anterior)
requested-cores = Núcleos solicitados (cuota nueva)
region-and-series = Región y serie concretas de la suscripción
