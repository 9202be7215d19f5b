### The form, in the words of the desk that receives it: these labels are read by people who
### know them. Don't polish them.

title = Request to pay by invoice
subject = Request to pay by invoice: { $company-name }
intro = With this form, your company asks { -microsoft } to let it pay for { -azure } by invoice. If you have no answer for an optional field, leave it empty.

customer-kind = New or existing customer
    .option-new = New
    .option-existing = Existing
    .help-new = Your company doesn't have a paid { -azure } subscription yet.
    .help-existing = Your company already pays for an { -azure } subscription, for example by card.
payment-method = If existing, current payment method
    .help = Name only the method. Never enter a card number.
    .example = Company credit card
order-id = Order ID (requesting for invoice option)
    .help = Only if you have already placed an order: the confirmation shows its ID.
account-admin = Account Admins Live ID (or Org ID) (should be company domain)
    .help = The email address that the administrator of the { -azure } account signs in with. Use a work address, not a private one.
    .example = admin@example.com
commerce-account-id = Commerce Account ID
    .help = The ID of your billing account. Look for it in the { -portal }, among the properties of that account.
company-name = Company Name (as registered under VAT or Government Website)
    .help = Exactly as in your { -azure } account, with the legal form.
    .example = Example Bakery LLC
company-address = Company Address (as registered under VAT or Government Website)
    .help = The registered address, exactly as in your { -azure } account.
    .example = 123 Example Street, Suite 200, Northampton, MA 01060
company-website = Company Website
country = Country
    .help = The country in which the company is registered.
tax-id = TAX ID/ VAT ID
    .help = In the United States, the EIN. In the European Union, the VAT number with the letters of the country.
    .example = 12-3456789
company-established = Company Established on (Year)
prior-business = Any prior business with { -microsoft }
    .help = What your company has bought from { -microsoft }, directly or from a reseller, and since when.
    .example = Office 365 since 2016
contact-name = Contact Name
    .help = Somebody in accounts payable or the finance department, preferably the billing contact of your account.
contact-phone = Contact Phone
    .help = Start with + and the country code, so that the number can be called from abroad.
    .example = +1 413-555-0123
contact-email = Contact Email
justification = Justification on why you prefer Invoice option over credit card
    .help = One or two sentences will do: how your company approves and pays for expenses, or why a card is impractical.

# Heading of the part about cores (processor cores of virtual machines, counted by a quota).
cores = For cores increase, provide the following additional information
    .intro = Needed only if you also ask for a higher quota of cores.
existing-cores = (Old quota) Existing Cores
    .help = The quota that you have now, even if you don't use all of it.
    .example = 20
requested-cores = (New quota) Requested cores
    .help = The new total, not only the additional cores.
    .example = 64
region-and-series = Specific region & series of Subscription
    .help = Where the virtual machines run, and their series: `Standard_D4_v3` belongs to Dv3.
    .example = West US 2, Dv3
