title = 提高配额申请
subject = 提高配额申请：{ $subscription-id }
intro = 一份申请只针对一个订阅的一项配额。如需提高其他配额，请另行申请。

subscription = 订阅和配额
subscription-id = 订阅 ID
    .help = 由 32 位数字和字母组成，分为五组，可在 { -portal }的订阅页面上找到。
    .example = 01234567-89ab-0123-4567-89abcdef0123
limit = 要提高的配额
    .option-vcpus = 区域内的 vCPU
    .option-cloud-services = 云服务
    .option-local-networks = 本地网络
    .help-vcpus = 虚拟机在一个区域内可以使用的虚拟处理器数量。
    .help-cloud-services = 订阅中可以包含的云服务数量。
    .help-local-networks = 订阅可以连接的、位于 { -azure } 之外的自有网络数量。
vm-series = 虚拟机系列
    .help = 看虚拟机大小的名称即可知道：`Standard_D4_v3` 属于 Dv3 系列。
    .example = Dv3
region = 区域
    .help = { -portal }中显示的区域名称。
    .example = 东亚
current-limit = 当前配额
    .help = 目前允许使用的数量，而不是实际用量。两者都可在 { -portal }的订阅页面上查看。
    .example = 20
new-limit = 申请的配额
    .above = 请填写大于当前配额的数字。
    .help = 请填写提高后的总数，而不只是增加的数量。
    .example = 64

reason = 申请理由
needed-by = 最晚何时需要（日期）
    .help = 有期限时才需填写，请按年、月、日的顺序书写。
    .example = 2027-03-01
production = 是否用于生产环境（是或否）
    .help = 如果客户或日常业务依赖于此，请选“是”；如果只是测试或试用，请选“否”。
budget = 每月预算
    .help = 每月大约打算支出的金额：先写货币代码，再写金额。
    .example = CNY 1500
explanation = 提高配额的目的
    .help = 要运行什么，需要多少，以及当前配额为什么不够。

contact = 如果可以联系您以外的人员
    .intro = 能够解答此申请相关问题的人员。
contact-email = 联系人电子邮件地址
# docent: allow(changed-number) 示例采用中国的书写习惯
contact-phone = 联系人电话
    .help = 请以 + 和国际区号开头。
    .example = +86 10 1234 5678
