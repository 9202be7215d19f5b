### 表单。英文版用的是受理部门的原话，没有润色；这里的标签则写给中文读者看。

title = 按发票付款申请
subject = 按发票付款申请：{ $company-name }
intro = 此表单用于向 { -microsoft } 申请按发票支付 { -azure } 的费用。选填项如果没有可填的内容，留空即可。

customer-kind = 新客户或现有客户
    .option-new = 新客户
    .option-existing = 现有客户
    .help-new = 贵公司还没有付费的 { -azure } 订阅。
    .help-existing = 贵公司已在为 { -azure } 订阅付费，例如使用信用卡。
payment-method = 当前付款方式（现有客户填写）
    .help = 只写付款方式的类型，切勿填写卡号。
    .example = 企业信用卡
order-id = 订单 ID（申请按发票付款的订单）
    .help = 已有订单时才需填写。订单确认信息中有此 ID。
account-admin = 帐户管理员的 Live ID 或组织 ID（应使用公司域名）
    .help = 帐户管理员登录 { -azure } 所用的电子邮件地址。请使用工作邮箱，不要使用个人邮箱。
    .example = it@shili-keji.example
commerce-account-id = 商务帐户 ID（Commerce Account ID）
    .help = 即计费帐户的 ID，可在 { -portal }中该帐户的属性里找到。
company-name = 公司名称（以增值税登记或政府网站上的登记为准）
    .help = 请填写全称，与 { -azure } 帐户中的名称完全一致。
    .example = 北京示例科技有限公司
company-address = 公司地址（以增值税登记或政府网站上的登记为准）
    .help = 请填写登记地址，与 { -azure } 帐户中的地址完全一致。
    .example = 北京市海淀区示例路12号示例大厦3层308室，邮编100000
company-website = 公司网站
country = 国家/地区
    .help = 公司注册所在的国家/地区。
tax-id = 税号或增值税识别号
    .help = 中国公司填写 18 位统一社会信用代码，欧盟公司填写带国家代码的增值税识别号。
    .example = 91110108MA12345672
company-established = 公司成立年份
prior-business = 以前是否与 { -microsoft } 有过业务往来
    .help = 贵公司直接或通过经销商从 { -microsoft } 购买过什么，从何时开始。
    .example = 自 2016 年起使用 Office 365
contact-name = 联系人姓名
    .help = 请填写应付账款部门或财务部门的人员，最好是您帐户的计费联系人。
contact-phone = 联系人电话
    .help = 请以 + 和国际区号开头，以便从国外拨打。
    .example = +86 10 1234 5678
contact-email = 联系人电子邮件地址
justification = 希望按发票付款而不用信用卡付款的理由
    .help = 一两句话即可，例如贵公司如何审批和支付费用，或者用信用卡有何不便。

# 关于核心（虚拟机的处理器核心，按配额计数）的部分的标题。
cores = 如需增加核心数，请补充填写以下信息
    .intro = 只有同时申请提高核心配额时才需要填写。
existing-cores = 现有核心数（旧配额）
    .help = 请填写现有配额，而不是实际使用的数量。
    .example = 20
requested-cores = 申请的核心数（新配额）
    .help = 请填写提高后的总数，而不只是增加的核心数。
    .example = 64
region-and-series = 订阅的具体区域和系列
    .help = 虚拟机所在的区域和所属的系列。例如，`Standard_D4_v3` 属于 Dv3 系列。
    .example = 东亚，Dv3
