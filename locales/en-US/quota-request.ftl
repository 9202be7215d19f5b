title = Request to raise a limit
subject = Request to raise a limit: { $subscription-id }

subscription = Subscription and limit
subscription-id = Subscription ID
limit = Limit to raise
    .option-vcpus = vCPUs in a region
    .option-cloud-services = Cloud services
    .option-local-networks = Local networks
vm-series = Series of the virtual machines
region = Region
current-limit = Current limit
new-limit = Limit wanted
    .above = Ask for more than the current limit.

reason = Reason
needed-by = Needed by (date)
production = For production use (yes or no)
budget = Monthly budget
explanation = What the higher limit is for

contact = If someone other than you can be contacted
contact-email = Email address of the contact
contact-phone = Phone number of the contact
