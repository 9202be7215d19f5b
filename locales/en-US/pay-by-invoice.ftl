title = Pay for { -azure } subscriptions by invoice
description = How to ask for payment by invoice for an { -azure } subscription, what to enter in the request, and what happens next.

introduction = You don't have to pay for an { -azure } subscription by card: a business can also ask { -microsoft } for invoices. You ask by opening a support request. When it has been approved, you get instructions for setting up the subscription.
# $facts-from: the month that the facts on this page are from.
facts-date = This page describes the steps and the form as they were in { DATETIME($facts-from) }.

## Important

business-only = Only business accounts can pay by invoice.
# SendGrid is the name of a company.
third-party-services = An invoice never covers [services of other companies][external-services]: you can't buy them or pay for them this way. If your subscription contains any, such as SendGrid, remove them before you switch. To buy them later, use a second subscription that is paid for by credit or debit card.
no-way-back = Once you pay by invoice, you can't return to a credit or debit card.

## The steps

request = Ask to pay by invoice
sign-in = Sign in to the [{ -portal }][portal] and select **{ -help-and-support }** > **{ -new-support-request }**.
    .alt = Sketch of the { -portal }: { -help-and-support } is selected in the menu, and { -new-support-request } stands at the top of the page.
choose-billing = As **{ -issue-type }**, select **{ -billing }**. Choose the subscription that you want to pay for by invoice, choose a support plan, and select **{ -next-button }**.
choose-problem-type = In the **{ -problem-type }** list, select **{ -pay-by-invoice }**.
fill-in-details = Copy this form into the **{ -details }** box, fill it in, and select **{ -next-button }**.
name-and-address = The company name and address must be exactly those of your { -azure } account. To see or change them, read [how to update the profile of your account][profile].
billing-contact = Your account must have a billing contact before a credit limit can be approved. Name somebody from accounts payable or the finance department; you add and change billing contacts in the [{ -account-center }][account-center].
create = Check your contact details and the way in which you want to be contacted, and select **{ -create-button }**.

## After the request

credit-check = The credit check
credit-check-when = Whether your company's credit is checked depends on the amount of credit that you need. If a check is needed, { -microsoft } sends you an application form.
# $credit-check-days: a number of days, or a range such as 5–7.
credit-check-time =
    { $credit-check-days ->
        [one] After you return the form, handling it takes { RANGE($credit-check-days) } day.
       *[other] After you return the form, handling it takes { RANGE($credit-check-days) } days.
    }
help = Get help
help-text = Do you have a question, or does something not work? [Open a support request][support].
