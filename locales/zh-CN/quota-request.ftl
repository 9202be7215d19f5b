title = 提高配额申请
subject = 提高配额申请：{ $subscription-id }

subscription = 订阅和配额
subscription-id = 订阅 ID
limit = 要提高的配额
    .option-vcpus = 区域内的 vCPU
    .option-cloud-services = 云服务
    .option-local-networks = 本地网络
vm-series = 虚拟机系列
region = 区域
current-limit = 当前配额
new-limit = 申请的配额
    .above = 请填写大于当前配额的数字。

reason = 申请理由
needed-by = 最晚何时需要（日期）
production = 是否用于生产环境（是或否）
budget = 每月预算
explanation = 提高配额的目的

contact = 如果可以联系您以外的人员
contact-email = 联系人电子邮件地址
contact-phone = 联系人电话
