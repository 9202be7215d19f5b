title = Raise a limit of an { -azure } subscription
description = What to find out before you ask for a higher limit of an { -azure } subscription, and how to ask for it.

introduction = An { -azure } subscription has limits: you can't use more of a service than they allow. Many of them can be raised when you ask for it. This page describes the limits and the request as they were in { DATETIME($facts-from) }.
also-by-invoice = Do you want to pay by invoice and get more vCPUs? Then you need only one request: [the request to pay by invoice][invoice] has a part for cores.

limits = Limits that can be raised
limits-text = Each limit counts for the whole subscription, or for the subscription in one region.
limits-caption = Three of the limits
limit = Limit
    .usual = Usual value
    .highest = Highest value on request
vcpus = vCPUs in a region
cloud-services = Cloud services
local-networks = Local networks

prepare = Before you ask
prepare-text = Have the following at hand.
know-region = The region.
know-region-one = One region: its name, such as West Europe.
# $region-count: how many regions fit into one request.
know-region-several =
    { $region-count ->
        [one] Several regions: send a request for each of them.
       *[other] Several regions: name up to { $region-count } in one request.
    }
know-numbers = Two numbers.
know-usage = What you use now.
know-wanted = What you want to be able to use.
know-wanted-reason = Be ready to say why.
usage-command = This command of the [Azure CLI][azure-cli] shows how many vCPUs you use in a region, and how many you may use:
no-guarantee = A higher limit doesn't reserve anything: a region can still be full.
cost = You pay for what you use, whatever the limit.

ask = Ask for a higher limit
sign-in = Sign in to the [{ -portal }][portal] and select **{ -help-and-support }** > **{ -new-support-request }**.
choose-quota = As **{ -issue-type }**, select **{ -service-limits }**. Then choose your subscription.
fill-in-details = Copy this form into the **{ -details }** box and fill it in.
send = Check what you entered, and select **{ -create-button }**.
sent = You get an answer by email. Keep the number of the request: `az support tickets list` shows it too.
