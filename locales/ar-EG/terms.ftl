### أسماء المنتجات وعناصر الواجهة، تُكتب هنا مرة واحدة. استخدم { -name } في كل رسالة: فالاسم
### المكتوب يدويًا يبتعد مع الوقت عن اسم المنتج. لا تتوفر البوابة بالعربية، لذلك تبقى أسماء
### عناصرها بالإنجليزية كما تظهر على الشاشة، وبعدها معناها بالعربية بين قوسين.

## المنتجات

-azure = Azure
-microsoft = Microsoft
-portal = بوابة Azure
-account-center = Azure Account Center (مركز حسابات Azure)

## التسميات في بوابة Azure

-help-and-support = Help + support (المساعدة والدعم)
-new-support-request = New support request (طلب دعم جديد)
-issue-type = Issue type (نوع المسألة)
-problem-type = Problem type (نوع المشكلة)
-billing = Billing (الفوترة)
-pay-by-invoice = Pay by invoice (الدفع بموجب فاتورة)
-details = Details (التفاصيل)
-next-button = Next (التالي)
-create-button = Create (إنشاء)
