title = طلب زيادة الحصة
subject = طلب زيادة الحصة: { "\u200E" }{ $subscription-id }

subscription = الاشتراك والحصة
subscription-id = معرّف الاشتراك (Subscription ID)
limit = الحصة المطلوب زيادتها
    .option-vcpus = وحدات المعالجة الافتراضية (vCPU) في منطقة معيّنة
    .option-cloud-services = الخدمات السحابية
    .option-local-networks = الشبكات المحلية
vm-series = سلسلة الأجهزة الافتراضية
region = المنطقة
current-limit = الحصة الحالية
new-limit = الحصة المطلوبة
    .above = اطلب حصة أكبر من الحصة الحالية.

reason = سبب الطلب
needed-by = مطلوبة في موعد أقصاه (التاريخ بصيغة YYYY-MM-DD)
production = للاستخدام في بيئة الإنتاج (نعم أو لا)
budget = الميزانية الشهرية
explanation = الغرض من زيادة الحصة

contact = إذا كان من الممكن الاتصال بشخص غيرك
contact-email = البريد الإلكتروني لمسؤول الاتصال
contact-phone = هاتف مسؤول الاتصال
