### نصوص Lumora، وهو تطبيق يحفظ الصور.

## أسماء المنتج وشاشاته

-app = Lumora
-sync-center = مركز المزامنة
-shared-albums = الألبومات المشتركة

## عند الدخول

welcome = مرحبًا بك في { -app } يا { $name }!
new-here = هل { -app } جديد عليك؟ <a href="https://lumora.example/tour">خذ جولة</a>.
forgot-password = هل نسيت كلمة المرور؟ <a href="https://lumora.example/reset">اختر كلمة جديدة</a>.
accept-terms = بإنشاء حساب، فإنك توافق على <a href="https://lumora.example/terms" target="_blank">شروط الاستخدام</a>.
sign-out = هل تريد حقًا تسجيل الخروج؟
offline = هل أنت غير متصل بالإنترنت؟ تحقق من الاتصال ثم حاول مرة أخرى.
all-safe = كل صورك في أمان!

## الصور والألبومات

search = البحث عن الصور
    .placeholder = الاسم أو المكان أو التاريخ
    .aria-label = البحث في كل صورك
upload = إضافة صور
    .title = إضافة صور من هذا الكمبيوتر
    .aria-label = اختيار الصور المراد إضافتها
no-results = ألم تجد شيئًا؟ ابحث في <em>سلة المهملات</em> أيضًا.
selected =
    { $count ->
        [zero] لم تُحدَّد أي صورة.
        [one] حُدِّدت صورة واحدة.
        [two] حُدِّدت صورتان.
        [few] حُدِّدت { $count } صور.
        [many] حُدِّدت { $count } صورة.
       *[other] حُدِّدت { $count } صورة.
    }
shared-with-you =
    { $count ->
        [zero] لم يشارك { $name } معك أي ألبوم.
        [one] شارك { $name } معك ألبومًا واحدًا.
        [two] شارك { $name } معك ألبومين.
        [few] شارك { $name } معك { $count } ألبومات.
        [many] شارك { $name } معك { $count } ألبومًا.
       *[other] شارك { $name } معك { $count } ألبوم.
    }
days-left =
    { $days ->
        [zero] تنتهي الفترة التجريبية لتطبيق { -app } اليوم.
        [one] تنتهي الفترة التجريبية لتطبيق { -app } بعد يوم واحد.
        [two] تنتهي الفترة التجريبية لتطبيق { -app } بعد يومين.
        [few] تنتهي الفترة التجريبية لتطبيق { -app } بعد { $days } أيام.
        [many] تنتهي الفترة التجريبية لتطبيق { -app } بعد { $days } يومًا.
       *[other] تنتهي الفترة التجريبية لتطبيق { -app } بعد { $days } يوم.
    }
delete =
    { $kind ->
        [album] هل تريد حذف الألبوم «{ $title }»؟
        [video] هل تريد حذف الفيديو «{ $title }»؟
       *[photo] هل تريد حذف الصورة «{ $title }»؟
    }
plan =
    { $plan ->
        [free] أنت تستخدم الإصدار المجاني.
       *[plus] أنت تستخدم { -app } Plus.
    }
rename = اختر اسمًا جديدًا للألبوم «{ $title }».
moved = أصبح «{ $title }» الآن في المجلد «{ $folder }».
hidden = الصور التي تحمل العلامة «خاص» لا تظهر في { -shared-albums }.
empty-bin = تبقى الصور في سلة المهملات لمدة 60 يومًا. <strong>بعد ذلك تُحذف نهائيًا</strong>.
limits = يمكن أن يصل حجم الصورة إلى 250 ميجابايت، وأن تصل مدة الفيديو إلى 45 دقيقة.
storage-full = امتلأت مساحة التخزين البالغة 15 جيجابايت. <strong>لن تُحفظ الصور الجديدة بعد الآن</strong>.
free-limit = يتسع الإصدار المجاني لما يصل إلى 1500 صورة.
sync = افتح { -sync-center } واختر «إيقاف مؤقت».
sync-done = انتهى { -sync-center } من عمله. هل تريد عرض { -shared-albums } الآن؟
install = اكتب <code>lumora install --all</code> في نافذة الأوامر.
config = اضبط <code>sync=off</code> في الملف <code>lumora.ini</code>.
pick-folder = ما المجلد الذي تريد أن يراقبه { -app }؟
help-pages = صفحات المساعدة متاحة على https://help.lumora.example/albums.
status-page = المشكلات المعروفة مدرجة على https://status.lumora.example/.
contact = هل هناك مشكلة؟ اكتب إلى support@lumora.example واذكر الرمز <code>{ $code }</code>.
loading = جارٍ تحميل صورك…
saving = جارٍ حفظ «{ $title }»…
cookies = نحتفظ بملفات تعريف الارتباط لمدة 30 يومًا؛ <a href="https://lumora.example/privacy">اعرف السبب</a>.
price = تبلغ تكلفة { -app } Plus مبلغ 9.99 دولار شهريًا.
video-size = تشغل الدقيقة الواحدة من الفيديو نحو 1.5 جيجابايت.
ratio = تُعرض مقاطع الفيديو بنسبة 16:9.
evening = تُنشأ النسخ مساءً عندما تزيد شحنة البطارية على 80%.
leaving = أنت على وشك مغادرة { -app }.
formats = تعمل أيضًا ملفات MP4 وصور HEIC.
second-device = جهازك رقم 2 جاهز.
retry = ماذا يجب أن يحدث إذا تكرر الفشل؟
little-by-little = تُرتَّب الصور شيئًا فشيئًا، يومًا بعد يوم.
