### كلمات docent نفسه: ما تعرضه الصفحات حول الدليل، وما يقال عن إجابة تحتاج إلى
### مراجعة.

# اسم هذه اللغة مكتوبًا بها.
docent-language = العربية

## التنبيهات: خمسة أسماء لا يخلط القارئ بينها

docent-note = ملاحظة
docent-tip = نصيحة
docent-important = مهم
docent-warning = تحذير
docent-caution = تنبيه

## حول الصفحة

# عنوان قائمة الروابط إلى الصفحة نفسها بلغات أخرى.
docent-languages = اللغات
# $date: اليوم الذي حُدّثت فيه الصفحة آخر مرة.
docent-updated = آخر تحديث: { DATETIME($date, dateStyle: "long") }

## إجابات الأسئلة التي يُجاب عنها بنعم أو لا

docent-yes = نعم
docent-no = لا

## مشكلات في نموذج بعد ملئه
## $label هو دائمًا تسمية الحقل. اذكر المطلوب، ولا تلُم أحدًا. ولا تكتب رقمًا فيه شَرطات بعد كلمة عربية
## مباشرة، ولا رقمًا فيه مسافات، فهو يظهر معكوس الترتيب: اجعل قبله كلمة بحروف لاتينية، أو العلامة { "\u200E" }.

docent-problem-missing = املأ الحقل «{ $label }».
# $max: أكبر عدد مسموح به من الأحرف.
docent-problem-too-long =
    { $max ->
        [zero] اختصر النص في «{ $label }» بحيث لا يزيد على { $max } حرف.
        [one] اختصر النص في «{ $label }» بحيث لا يزيد على حرف واحد.
        [two] اختصر النص في «{ $label }» بحيث لا يزيد على حرفين.
        [few] اختصر النص في «{ $label }» بحيث لا يزيد على { $max } أحرف.
        [many] اختصر النص في «{ $label }» بحيث لا يزيد على { $max } حرفًا.
       *[other] اختصر النص في «{ $label }» بحيث لا يزيد على { $max } حرف.
    }
docent-problem-one-line = اكتب محتوى «{ $label }» في سطر واحد.
# $options: الإجابات المتاحة للاختيار.
docent-problem-choice = في «{ $label }»، اختر { LIST($options, type: "or") }.
docent-problem-email = أدخِل في «{ $label }» عنوان بريد إلكتروني، مثل name@example.com.
# $example: رقم هاتف.
docent-problem-phone = أدخِل في «{ $label }» رقم هاتف مسبوقًا برمز الدولة، مثل { "\u200E" }{ $example }.
# تحذير: قد يكون الرقم صحيحًا رغم ذلك.
docent-problem-phone-range = راجع «{ $label }» بحثًا عن أخطاء في الكتابة، فليس معروفًا أن أرقامًا من هذا القبيل مستخدمة.
docent-problem-url = أدخِل في «{ $label }» عنوان ويب يبدأ بالبروتوكول https، مثل https://www.example.com.
# $example: رمز دولة.
docent-problem-country = أدخِل في «{ $label }» اسم دولة أو رمزها المكوّن من حرفين، مثل { $example }.
# $country: اسم الدولة.
docent-problem-tax-id = راجع «{ $label }». تُكتب الأرقام الضريبية بصيغة مختلفة في هذه الدولة: { $country }.
# $prefix: الحروف التي يبدأ بها الرقم. $country: اسم الدولة.
docent-problem-tax-id-country = غيّر «{ $label }» أو الدولة. يبدأ الرقم بالبادئة { $prefix }، لكن الدولة هي { $country }.
# تحذير: قد يكون الرقم صحيحًا رغم ذلك.
docent-problem-tax-id-digits = راجع «{ $label }» بحثًا عن أخطاء في الكتابة، فخانة التحقق لا تتفق مع بقية الرقم.
# $min و$max: سنتان.
docent-problem-year = أدخِل في «{ $label }» سنة من أربعة أرقام، من { $min } إلى { $max }.
docent-problem-integer = أدخِل في «{ $label }» عددًا صحيحًا مكتوبًا بالأرقام، مثل 12.
docent-problem-date = أدخِل في «{ $label }» تاريخًا بترتيب السنة ثم الشهر ثم اليوم، كما في هذا المثال: YYYY-MM-DD (2019-04-30).
docent-problem-guid = أدخِل في «{ $label }» معرّفًا من اثنتين وثلاثين خانة، أرقامًا وحروفًا، على صورة GUID: 01234567-89ab-cdef-0123-456789abcdef.
docent-problem-money = أدخِل في «{ $label }» رمز عملة ومبلغًا، مثل EUR 1250.50.
# $min: عدد أو تاريخ.
docent-problem-min = أدخِل في «{ $label }» قيمة من { $min } فصاعدًا.
# $max: عدد أو تاريخ.
docent-problem-max = أدخِل في «{ $label }» قيمة لا تتجاوز { $max }.
# $other: تسمية حقل آخر. $value: العدد المكتوب في ذلك الحقل.
docent-problem-above = أدخِل في «{ $label }» عددًا أكبر من العدد المكتوب في «{ $other }» ({ $value }).
docent-problem-pattern = راجع طريقة كتابة «{ $label }»، فهي لا تطابق الصيغة المطلوبة.
# $other: تسمية الحقل الذي يتوقف عليه طلب هذا الحقل.
docent-problem-not-asked = اترك «{ $label }» فارغًا، أو غيّر إجابتك في «{ $other }».
# تحذير: حروف متشابهة الشكل من أبجديتين.
docent-problem-scripts = اكتب «{ $label }» من جديد، ففي إحدى الكلمات حروف متشابهة الشكل من أبجديات مختلفة.
