### The form, in the words of the desk that receives it: these labels are read by people who
### know them. Don't polish them.

title = Request to pay by invoice
subject = Request to pay by invoice: { $company-name }

customer-kind = New or existing customer
    .option-new = New
    .option-existing = Existing
payment-method = If existing, current payment method
order-id = Order ID (requesting for invoice option)
account-admin = Account Admins Live ID (or Org ID) (should be company domain)
commerce-account-id = Commerce Account ID
company-name = Company Name (as registered under VAT or Government Website)
company-address = Company Address (as registered under VAT or Government Website)
company-website = Company Website
country = Country
tax-id = TAX ID/ VAT ID
company-established = Company Established on (Year)
prior-business = Any prior business with { -microsoft }
contact-name = Contact Name
contact-phone = Contact Phone
contact-email = Contact Email
justification = Justification on why you prefer Invoice option over credit card

# Heading of the part about cores (processor cores of virtual machines, counted by a quota).
cores = For cores increase, provide the following additional information
existing-cores = (Old quota) Existing Cores
requested-cores = (New quota) Requested cores
region-and-series = Specific region & series of Subscription
