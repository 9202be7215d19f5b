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

## 已填表单中的问题
## $label 始终是字段的标签。说明该怎么做，不要责怪用户。

docent-problem-missing = 请填写“{ $label }”。
# $max：最多可以填写的字符数。
docent-problem-too-long = 请将“{ $label }”缩短到 { $max } 个字符以内。
docent-problem-one-line = 请将“{ $label }”的内容写成一行。
# $options：可供选择的答案。
docent-problem-choice = 请为“{ $label }”选择一项：{ LIST($options, type: "or") }。
docent-problem-email = 请在“{ $label }”中填写电子邮件地址，例如 name@example.com。
# $example：一个电话号码。
docent-problem-phone = 请在“{ $label }”中填写带国际区号的电话号码，例如 { $example }。
# 警告：号码仍有可能是正确的。
docent-problem-phone-range = 请检查“{ $label }”是否有输入错误。据目前所知，此类号码尚未投入使用。
docent-problem-url = 请在“{ $label }”中填写以 https:// 开头的网址，例如 https://www.example.com。
# $example：一个国家/地区的代码。
docent-problem-country = 请在“{ $label }”中填写国家/地区的名称或两个字母的代码，例如 { $example }。
# $country：国家/地区的名称。
docent-problem-tax-id = 请检查“{ $label }”。{ $country }的税号不是这种写法。
# $prefix：号码开头的字母。$country：国家/地区的名称。
docent-problem-tax-id-country = 请更改“{ $label }”或国家/地区。号码以 { $prefix } 开头，而国家/地区是“{ $country }”。
# 警告：号码仍有可能是正确的。
docent-problem-tax-id-digits = 请检查“{ $label }”是否有输入错误。校验码与号码的其余部分不符。
# $min 和 $max：年份。
docent-problem-year = 请在“{ $label }”中填写四位数的年份，范围为 { $min } 到 { $max }。
docent-problem-integer = 请在“{ $label }”中用阿拉伯数字填写一个整数，例如 12。
docent-problem-date = 请在“{ $label }”中按“年-月-日”的格式填写日期，例如 2019-04-30。
docent-problem-guid = 请在“{ $label }”中填写由 32 位数字和字母组成的 ID，格式为 01234567-89ab-cdef-0123-456789abcdef。
docent-problem-money = 请在“{ $label }”中填写货币代码和金额，例如 EUR 1250.50。
# $min：一个数字或日期。
docent-problem-min = 请更改“{ $label }”，其值不能早于或小于 { $min }。
# $max：一个数字或日期。
docent-problem-max = 请更改“{ $label }”，其值不能晚于或大于 { $max }。
# $other：另一个字段的标签。$value：该字段中的数字。
docent-problem-above = 请在“{ $label }”中填写大于“{ $other }”（{ $value }）的数字。
docent-problem-pattern = 请检查“{ $label }”的写法，目前的内容不符合规定的格式。
# $other：决定是否需要填写本字段的另一个字段的标签。
docent-problem-not-asked = 请将“{ $label }”留空，或更改您对“{ $other }”的回答。
# 警告：混用了两种字母表中外形相似的字母。
docent-problem-scripts = 请重新输入“{ $label }”。其中某个词混用了不同字母表中外形相似的字母。
