### Nombres de productos y de la interfaz, una sola vez. Escriba { -nombre } en todos los mensajes:
### un nombre escrito a mano acaba por no coincidir con el del producto.

## Productos

-azure = Azure
-microsoft = Microsoft
-portal = Azure Portal
-account-center = Centro de cuentas de Azure

## Rótulos de Azure Portal

-help-and-support = Ayuda y soporte técnico
-new-support-request = Nueva solicitud de soporte técnico
-issue-type = Tipo de incidencia
-problem-type = Tipo de problema
-billing = Facturación
-pay-by-invoice = Pagar por factura
-details = Detalles
-next-button = Siguiente
-create-button = Crear
