### docent 自身的用语：页面上围绕指南的文字，以及回答需要再看一遍时给出的提示。

# 本语言的名称，用本语言书写。
docent-language = 简体中文

## 提示框：五个名称，不能让读者混淆

docent-note = 说明
docent-tip = 提示
docent-important = 重要
docent-warning = 警告
docent-caution = 小心

## 页面四周

# 同一页面其他语言版本的链接列表的名称。
docent-languages = 语言版本
# 所有指南列表的标题，以及通往该列表的链接。
docent-guides = 操作指南
docent-contents = 本页内容
docent-skip = 跳到正文
# 代码旁的按钮。
docent-copy = 复制
docent-copied = 已复制
# $date：页面最近一次更新的日期。
docent-updated = 最后更新：{ DATETIME($date, dateStyle: "long") }
docent-translation = 关于本页翻译
# $language：实际显示的语言的名称。
docent-not-translated = 本页尚未翻译，目前显示{ $language }原文。
# $count：相关内容的处数。$language：实际显示的语言的名称。
docent-partly-translated = 本页有 { NUMBER($count) } 处内容尚未翻译，目前显示{ $language }原文。
# $count：相关内容的处数。
docent-left-out = 本页有 { NUMBER($count) } 处内容未显示，因为尚未翻译。
# $count：相关内容的处数。
docent-outdated = 本页有 { NUMBER($count) } 处译文可能已过时，因为原文在翻译后已有改动。
# $count：相关内容的处数。
docent-machine-translated = 本页有 { NUMBER($count) } 处内容由机器翻译，未经人工审校。
docent-wholly-machine-translated = 本页全文由机器翻译，未经人工审校。
# $language：原文语言的名称。
docent-read-original = 阅读{ $language }原文

## 可以用“是”或“否”回答的问题的答案

docent-yes = 是
docent-no = 否
# 表单中新增一行的标签，后面是语言的名称。
docent-answers-language = 回答所用语言

## 读者在页面上填写的表单

# 表单的按钮和标题。填写的内容会出现在下方供复制的文本中。
docent-form = 填写表单
docent-form-private = 您填写的内容只留在此标签页中，不会发送到任何地方。
# 放在可以留空的字段的标签后面。
docent-form-optional = （选填）
# $example：按输入方式书写的回答。
docent-form-example = 示例：{ $example }
# 选择答案之前，显示在答案列表中。
docent-form-choose = 请选择一项
# 列表的标签：最终文本中的字段标签用哪种语言。
docent-form-labels = 文本中标签所用语言
# $recipient、$reader：语言的名称。
docent-form-labels-both = { $recipient }和{ $reader }
# $part：表单中可以多次填写的部分的标题。
docent-form-add = 再添加一项：{ $part }
# $part：表单某一部分的标题和编号。
docent-form-remove = 删除：{ $part }
docent-form-check = 检查并复制
docent-form-text = 下载文本
# 保存一个以后可以在这里打开的文件。
docent-form-save = 保存回答
docent-form-open = 打开已保存的回答
# 问题列表的标题，列表中的每一项都说明该怎么做。
docent-form-problems = 部分回答需要再看一遍
# 放在问题和页面标题之前。只写“问题”容易被理解为提问。
docent-form-problem = 发现问题：
docent-form-copied = 文本已复制。
docent-form-not-copied = 文本已选中，请用键盘复制。
docent-form-opened = 您的回答已填入表单。
docent-form-not-opened = 请选择保存有此表单回答的文件。所选文件无法读取。
# $recipient：语言名称。
docent-form-labels-why = 文本接收方使用的语言：{ $recipient }。
# 即使有问题也下载文本。
docent-form-anyway = 仍要下载
docent-form-clear = 清除所有回答
docent-form-cleared = 所有回答已清除。
docent-form-undo = 撤销
# $part：表单部分的标题和编号。
docent-form-removed = 已删除：{ $part }
# 位于看起来不寻常的回答列表上方，也出现在复制完成的提示之后。
docent-form-doubts = 请核对以下回答，它们也可能无误。
# 文本复制之后显示。
docent-form-shared = 如果使用的是公用电脑，请在完成后清除回答。
# 用于编码不是 UTF-8 的文件。
docent-form-encoding = 请将文件另存为 UTF-8 编码后重新打开。文件中的字符无法读取。
docent-form-several = 文件中有多个申请，只填入了第一个。
# 后面是回答列表。
docent-form-left-out = 文件中的以下回答未填入：
# 打开文件之前的询问。
docent-form-replace = 要用文件中的回答替换您已填写的回答吗？
# 该询问下方的两个按钮。
docent-form-replace-yes = 替换
docent-form-replace-no = 保留我的回答

## 已填表单中的问题
## $label 始终是字段的标签。说明该怎么做，不要责怪用户。

docent-problem-missing = 请填写“{ $label }”。
# $max：最多可以填写的字符数。
docent-problem-too-long = 请将“{ $label }”缩短到 { $max } 个字符以内。
docent-problem-one-line = 请将“{ $label }”的内容写成一行。
# $options：可供选择的答案。
docent-problem-choice = 请为“{ $label }”选择一项：{ LIST($options, type: "or") }。
# $options：众多选项中与答案最接近的。
docent-problem-choice-near = 请在“{ $label }”中选择一个选项。与您的答案最接近的有：{ LIST($options, type: "or") }。
docent-problem-email = 请在“{ $label }”中填写电子邮件地址，例如 name@example.com。
# $example：一个电话号码。
docent-problem-phone = 请在“{ $label }”中填写带国际区号的电话号码，例如 { $example }。
# 警告：号码仍有可能是正确的。
docent-problem-phone-range = 请检查“{ $label }”是否有输入错误。据目前所知，此类号码尚未投入使用。
docent-problem-url = 请在“{ $label }”中填写以 https:// 开头的网址，例如 https://www.example.com。
# $example：一个国家/地区的代码。
docent-problem-country = 请在“{ $label }”中填写国家/地区的名称或两个字母的代码，例如 { $example }。
# $country：与答案相近的国家/地区名称。
docent-problem-country-near = 如果您指的是“{ $country }”，请在“{ $label }”中填写该名称或两个字母的代码。
# $countries：答案可能指的国家/地区的名称。
docent-problem-country-several = 请在“{ $label }”中填写全称。这个名称可指多个国家或地区：{ LIST($countries, type: "or") }。
# $country：国家/地区的名称。
docent-problem-tax-id = 请检查“{ $label }”。{ $country }的税号不是这种写法。
docent-problem-tax-id-country = 请更改“{ $label }”或国家/地区。号码开头的字母属于另一个国家/地区。
# 警告：号码仍有可能是正确的。
docent-problem-tax-id-digits = 请检查“{ $label }”是否有输入错误。校验码与号码的其余部分不符。
# 警告：号码全为零。
docent-problem-tax-id-zero = 请检查“{ $label }”。全为零的号码可能只是占位符。
# $min 和 $max：年份。
docent-problem-year = 请在“{ $label }”中填写四位数的年份，范围为 { $min } 到 { $max }。
docent-problem-integer = 请在“{ $label }”中用阿拉伯数字填写一个整数，例如 12。
docent-problem-date = 请在“{ $label }”中按“年-月-日”的格式填写日期，例如 2019-04-30。
docent-problem-date-time = 请在“{ $label }”中只填写日期，不要填写时间，例如 2019-04-30。
docent-problem-guid = 请在“{ $label }”中填写由 32 位数字和字母组成的 ID，格式为 01234567-89ab-cdef-0123-456789abcdef。
docent-problem-money = 请在“{ $label }”中填写货币代码和金额，例如 EUR 1250.50。
# $min：一个数字或日期。
docent-problem-min = 请更改“{ $label }”，其值不能早于或小于 { $min }。
# $max：一个数字或日期。
docent-problem-max = 请更改“{ $label }”，其值不能晚于或大于 { $max }。
# $other：另一个字段的标签。
docent-problem-above = 请在“{ $label }”中填写大于“{ $other }”的数字。
# $other：另一个字段的标签。$day：该字段的日期。
docent-problem-after = 请在“{ $label }”中填写晚于“{ $other }”（{ $day }）的日期。
docent-problem-before = 请在“{ $label }”中填写早于“{ $other }”（{ $day }）的日期。
# 两个警告：YAML 没有读到回答，或只读到一部分。
docent-problem-yaml-null = 请检查“{ $label }”。YAML 将此回答视为空。如果这是文本，请给它加上引号。
docent-problem-yaml-comment = 请检查“{ $label }”。YAML 将 # 及其后的内容视为注释。如果它们属于回答，请给回答加上引号。
docent-problem-pattern = 请检查“{ $label }”的写法，目前的内容不符合规定的格式。
# $other：决定是否需要填写本字段的另一个字段的标签。
docent-problem-not-asked = 请将“{ $label }”留空，或更改您对“{ $other }”的回答。
# 警告：混用了两种字母表中外形相似的字母。
docent-problem-scripts = 请重新输入“{ $label }”。其中某个词混用了不同字母表中外形相似的字母。
docent-problem-garbled = 请检查“{ $label }”：其中一些字符在传输途中变成了乱码。
docent-problem-spreadsheet = 请检查“{ $label }”：这看起来是电子表格的错误值或被舍入的数字，而不是答案。
docent-problem-email-name = 请在“{ $label }”中只填写电子邮件地址，不要附带名称或尖括号。
docent-problem-email-several = 请在“{ $label }”中只填写一个电子邮件地址。
# $example：一个电话号码。
docent-problem-phone-country = 请在“{ $label }”中填写以 + 和国际区号开头的电话号码，例如 { $example }。
docent-problem-phone-short = 请补全“{ $label }”中的电话号码，目前位数不足。
docent-problem-phone-long = 请删除“{ $label }”中不属于电话号码的数字，目前位数过多。
# $example：在所填网址前加上 https:// 的结果，或另一个网址。
docent-problem-url-scheme = 请在“{ $label }”中填写以 https:// 开头的完整网址，例如 { $example }。
docent-problem-url-user = 请从“{ $label }”的网址中删除用户名和密码。
docent-problem-date-none = 请检查“{ $label }”中的月和日，日历上没有这一天。
docent-problem-guid-zero = 请在“{ $label }”中填写真实的 ID。全为零的 ID 只是占位符。
# $example：一个货币代码。
docent-problem-money-currency = 请在“{ $label }”开头填写现行货币的三个字母的代码，例如 { $example }。
# $currency：货币代码。$count：小数位数的上限。
docent-problem-money-decimals =
    { $count ->
        [0] 请去掉“{ $label }”中的小数。{ $currency } 金额不带小数。
       *[other] 请更改“{ $label }”的小数位数。{ $currency } 金额最多有 { $count } 位小数。
    }
# $country：国家/地区的名称。$example：该国家/地区的增值税识别号示例。
docent-problem-tax-id-like = 请更正“{ $label }”。{ $country }的增值税识别号写法类似 { $example }。
# 警告：号码仍有可能是正确的。$country：国家/地区的名称。
docent-problem-tax-id-shape = 请检查“{ $label }”是否有输入错误。{ $country }的税号通常不是这种写法。
# 警告：回答仍有可能是正确的。$other：另一个字段的标签。
docent-problem-same-domain = 请检查“{ $label }”是否正确，其域名与“{ $other }”的域名不同。
# 警告。$characters：被删除字符的代码，例如 U+202E。
docent-problem-hidden = 请检查“{ $label }”。草稿会略去回答中不可见的字符（{ $characters }）。
docent-problem-value = 请在“{ $label }”中只填写一个值，不要填写列表或一组值。
docent-problem-twice = 请只保留“{ $label }”的一个回答，目前有两个。
# $part：表单某一部分的标题或名称。
docent-problem-part-not-asked = 请将“{ $label }”留空，或同时选择“{ $part }”部分。
# $part：表单某一部分的标题或名称。$max：最多可以填写的次数。
docent-problem-several-parts = 请删除多余的“{ $part }”部分，该部分最多可以填写 { $max } 次。
# $field：字段的内部名称，例如 company_adress。
docent-problem-unknown-field = 请删除“{ $field }”，此表单中没有这个字段。
# $field 和 $other：字段的内部名称。表单中有 $other 字段。
docent-problem-unknown-field-near = 此表单中没有“{ $field }”字段。如果您指的是“{ $other }”，请改用这个名称。
# $part：某一部分的名称。$options：可供选择的部分。
docent-problem-unknown-part = 此表单中没有可选部分“{ $part }”。请选择：{ LIST($options, type: "or") }。
# $options：表单的名称。
docent-problem-form = 请写明申请所用的表单：{ LIST($options, type: "or") }。
docent-problem-form-none = 请先添加表单。项目中没有任何表单。
# $options：语言代码，例如 nl-NL。
docent-problem-locale = 请写明一种可用的语言：{ LIST($options, type: "or") }。
docent-problem-parts-list = 请在 `parts` 中以名称列表的形式写出各部分。
docent-problem-parts-none = 请删除 `parts`。此表单没有可选部分。
docent-problem-values-map = 请在 `values` 中以一组值的形式写出各字段的名称及其回答。
# $format：YAML、JSON Lines 或 CSV。
docent-problem-syntax = 请在所指位置更正写法（{ $format }），目前无法读取这条记录。
# $field：记录中某个键的名称。
docent-problem-key = 请只保留一个 `{ $field }` 键，它在这条记录中出现了两次。
# $field：某个键的名称。$options：记录中可以使用的键。
docent-problem-unknown-key = 请将回答写在 `values` 下。记录中没有 `{ $field }` 这个键，可用的键有 { LIST($options) }。
# $id：记录的 ID。
docent-problem-id-taken = 请为每条记录指定不同的 ID。另一条记录已使用 ID“{ $id }”。
# $id: the name of the other draft's file, without its extension
docent-problem-name-taken = 另一份草稿已使用文件名“{ $id }”。在 --name 中加上 { "{id}" } 或 { "{number}" }，每份草稿就会有各自的名称。
# $id：记录的 ID。
docent-problem-id-case = 请为每条记录指定不同的 ID。ID“{ $id }”与另一条记录的 ID 仅大小写不同。
# $max：最多可以填写的字符数。
docent-problem-id = 请指定一个不为空的 ID，写成一行，不超过 { $max } 个字符。
# $max：大小的上限，例如 1 MB。
docent-problem-record-size = 请缩短或拆分这条记录，其大小超过了 { $max }。
docent-problem-mail-parts = 请将答案复制到一封新邮件中。这封邮件包含的部分或标头过多。
# $count：这一行的单元格数。$max：标题行的单元格数。
docent-problem-cells = 请使这一行的单元格数（{ $count }）与标题行的单元格数（{ $max }）相同。
docent-problem-quote = 请闭合这一行中未闭合的引号；如果引号是文字内容的一部分，请连写两个。
docent-problem-no-block = 请粘贴表单的完整内容，包括标签。这段文字中没有已填写的表单。
docent-problem-stray = 请将这一行移到相应的标签之后，或将其删除。它不属于表单中的任何字段。
docent-problem-stray-near = 如果这一行是关于“{ $other }”的，请按此写标签。就目前的写法，它不属于表单中的任何字段。
docent-problem-line-joined = 请检查“{ $label }”。所指的这一行没有表单中的标签，已作为该回答的一部分读取。
docent-problem-older-copy = 请检查“{ $label }”。它的回答只出现在邮件后面较早的一份表单中。
docent-problem-link-replaced = 请检查“{ $label }”。邮件程序已将其中的链接替换为自己的链接，请填写原来的网址。
docent-problem-label-inside = 请检查“{ $label }”。该回答中还包含标签“{ $other }”，请将该标签另起一行。
docent-problem-sides-differ = 请检查“{ $label }”。邮件中该回答出现了两次，分别为纯文本和 HTML，且两者不一致；已采用纯文本中的回答。
docent-problem-sides-lack = 请检查“{ $label }”。邮件的纯文本中没有该回答，已采用 HTML 中的回答。
docent-problem-after-closing = 请检查“{ $label }”。该回答位于邮件结束语之后，可能属于签名。
docent-problem-stray-signed = 如果这一行属于某个回答，请将其移到签名分隔符之前。它位于“--”或邮件程序添加的行之后，已被视为签名。
docent-problem-mail-damaged = 请让对方重新发送这封邮件。邮件有一部分已损坏或被截断，可能缺少回答。
