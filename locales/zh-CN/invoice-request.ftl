### 表单。英文版用的是受理部门的原话，没有润色；这里的标签则写给中文读者看。

title = 按发票付款申请
subject = 按发票付款申请：{ $company-name }

customer-kind = 新客户或现有客户
    .option-new = 新客户
    .option-existing = 现有客户
payment-method = 当前付款方式（现有客户填写）
order-id = 订单 ID（申请按发票付款的订单）
account-admin = 帐户管理员的 Live ID 或组织 ID（应使用公司域名）
commerce-account-id = 商务帐户 ID（Commerce Account ID）
company-name = 公司名称（以增值税登记或政府网站上的登记为准）
company-address = 公司地址（以增值税登记或政府网站上的登记为准）
company-website = 公司网站
country = 国家/地区
tax-id = 税号或增值税识别号
company-established = 公司成立年份
prior-business = 以前是否与 { -microsoft } 有过业务往来
contact-name = 联系人姓名
contact-phone = 联系人电话
contact-email = 联系人电子邮件地址
justification = 希望按发票付款而不用信用卡付款的理由

# 关于核心（虚拟机的处理器核心，按配额计数）的部分的标题。
cores = 如需增加核心数，请补充填写以下信息
existing-cores = 现有核心数（旧配额）
requested-cores = 申请的核心数（新配额）
region-and-series = 订阅的具体区域和系列
