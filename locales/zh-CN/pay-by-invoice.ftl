title = 按发票支付 { -azure } 订阅费用
description = 介绍如何为 { -azure } 订阅申请按发票付款、申请中需要填写哪些内容，以及提交申请之后的流程。

introduction = { -azure } 订阅的费用不一定要用银行卡支付：企业也可以申请由 { -microsoft } 开具发票，再按发票付款。申请方式是提交支持请求。申请获得批准后，您会收到有关如何设置订阅的说明。
# $facts-from：本页内容所依据的月份。
facts-date = 本页介绍的是{ DATETIME($facts-from) }时的步骤和表单。

## 重要

business-only = 只有企业帐户可以按发票付款。
# SendGrid 是一家公司的名称。
third-party-services = 按发票付款不适用于[其他公司的服务][external-services]：既不能以这种方式购买，也不能以这种方式支付费用。如果您的订阅中包含此类服务（例如 SendGrid），请先将其删除，再改为按发票付款。以后如需购买此类服务，请使用另一个以信用卡或借记卡付款的订阅。
no-way-back = 一旦改为按发票付款，就不能再改回用信用卡或借记卡付款。

## 步骤

request = 申请按发票付款
sign-in = 登录 [{ -portal }][portal]，选择“**{ -help-and-support }**” > “**{ -new-support-request }**”。
    .alt = { -portal }示意图：菜单中选中了“{ -help-and-support }”，页面顶部是“{ -new-support-request }”。
choose-billing = 在“**{ -issue-type }**”处选择“**{ -billing }**”。选择要按发票付款的订阅，再选择一个支持计划，然后选择“**{ -next-button }**”。
choose-problem-type = 在“**{ -problem-type }**”列表中选择“**{ -pay-by-invoice }**”。
fill-in-details = 将以下表单复制到“**{ -details }**”框中，填写完毕后选择“**{ -next-button }**”。
name-and-address = 公司名称和地址必须与您的 { -azure } 帐户中的信息完全一致。如需查看或更改这些信息，请阅读[如何更新帐户资料][profile]。
billing-contact = 您的帐户必须先有计费联系人，信用额度才能获得批准。请指定应付账款部门或财务部门的人员担任。如需添加或更改计费联系人，请前往 [{ -account-center }][account-center]。
create = 核对您的联系信息和希望采用的联系方式，然后选择“**{ -create-button }**”。

## 提交申请之后

credit-check = 信用检查
credit-check-when = 是否需要对贵公司进行信用检查，取决于您所需的信用额度。如果需要检查，{ -microsoft } 会向您发送一份申请表。
# $credit-check-days：天数，或 5-7 这样的范围。
credit-check-time = 您交回申请表后，处理需要 { RANGE($credit-check-days) } 天。
help = 获取帮助
help-text = 有疑问，或者操作时遇到问题？请[提交支持请求][support]。
