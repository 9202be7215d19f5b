### Names of products and of the interface, once. Write { -name } in every message: a name
### typed out by hand drifts away from the product.

## Products

-azure = Azure
-microsoft = Microsoft
-portal = Azure portal
-account-center = Azure Account Center

## Labels in the Azure portal

-help-and-support = Help + support
-new-support-request = New support request
-issue-type = Issue type
-problem-type = Problem type
-billing = Billing
-pay-by-invoice = Pay by invoice
-details = Details
-next-button = Next
-create-button = Create
-service-limits = Service and subscription limits (quotas)
