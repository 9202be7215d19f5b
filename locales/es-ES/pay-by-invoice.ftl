title = Pagar mediante factura las suscripciones de { -azure }
description = Cómo pedir el pago mediante factura de una suscripción de { -azure }, qué datos indicar en la solicitud y qué ocurre después.

introduction = La tarjeta no es la única forma de pagar una suscripción de { -azure }: las empresas también pueden pedir a { -microsoft } que les envíe facturas. Para ello, abra una solicitud de soporte técnico. Cuando se apruebe, recibirá instrucciones para configurar la suscripción.
# $facts-from: el mes del que son los datos de esta página.
facts-date = En esta página se describen los pasos y el formulario tal como eran en { DATETIME($facts-from) }.

## Importante

business-only = Solo las cuentas de empresa pueden pagar mediante factura.
# SendGrid es el nombre de una empresa.
third-party-services = La factura nunca incluye [servicios de otras empresas][external-services]: no puede contratarlos ni pagarlos de este modo. Si su suscripción contiene alguno, como SendGrid, elimínelo antes de hacer el cambio. Si más adelante quiere contratar este tipo de servicios, use una segunda suscripción que se pague con tarjeta de crédito o de débito.
no-way-back = Una vez que pase a pagar mediante factura, no podrá volver a la tarjeta de crédito o de débito.

## Los pasos

request = Solicitar el pago mediante factura
sign-in = Inicie sesión en [{ -portal }][portal] y seleccione **{ -help-and-support }** > **{ -new-support-request }**.
    .alt = Esquema de { -portal }: en el menú está seleccionada la opción «{ -help-and-support }»; en la parte superior de la página aparece «{ -new-support-request }».
choose-billing = En **{ -issue-type }**, seleccione **{ -billing }**. Elija la suscripción que quiere pagar mediante factura, elija un plan de soporte técnico y seleccione **{ -next-button }**.
choose-problem-type = En la lista **{ -problem-type }**, seleccione **{ -pay-by-invoice }**.
fill-in-details = Copie este formulario en el cuadro **{ -details }**, rellénelo y seleccione **{ -next-button }**.
name-and-address = El nombre y la dirección de la empresa deben ser exactamente los que figuran en su cuenta de { -azure }. Si necesita verlos o cambiarlos, consulte [cómo actualizar el perfil de la cuenta][profile].
billing-contact = No se puede aprobar un límite de crédito hasta que su cuenta tenga un contacto de facturación. Elija a alguien de contabilidad de proveedores o del departamento financiero; los contactos de facturación se añaden y se modifican en el [{ -account-center }][account-center].
create = Revise sus datos de contacto y el medio por el que prefiere que le contacten y, por último, seleccione **{ -create-button }**.

## Después de la solicitud

credit-check = Comprobación de crédito
credit-check-when = Que se compruebe o no la solvencia de su empresa depende del importe del crédito que necesite. Si hace falta comprobarla, { -microsoft } le enviará un formulario de solicitud de crédito.
# $credit-check-days: un número de días o un intervalo, como 5-7.
credit-check-time =
    { $credit-check-days ->
        [one] Una vez que devuelva el formulario, se tardará { RANGE($credit-check-days) } día en tramitarlo.
        [many] Una vez que devuelva el formulario, se tardará { RANGE($credit-check-days) } de días en tramitarlo.
       *[other] Una vez que devuelva el formulario, se tardará { RANGE($credit-check-days) } días en tramitarlo.
    }
help = Obtener ayuda
help-text = ¿Tiene alguna pregunta o hay algo que no funciona? [Abra una solicitud de soporte técnico][support].
