title = Validation
country = Country
tax-id = Tax ID
phone = Phone
phone-alone = Phone with its country code
