### 产品名称和界面名称，只在这里写一次。在每条消息中都写 { -名称 } 这样的引用：
### 手工抄写的名称迟早会与产品不一致。

## 产品

-azure = Azure
-microsoft = Microsoft
-portal = Azure 门户
-account-center = Azure 帐户中心

## Azure 门户中的标签
## 界面上 Issue type 和 Problem type 都叫“问题类型”，因此附上英文原名，以便区分。

-help-and-support = 帮助 + 支持
-new-support-request = 新建支持请求
-issue-type = 问题类型（Issue type）
-problem-type = 问题类型（Problem type）
-billing = 计费
-pay-by-invoice = 按发票付款
-details = 详细信息
-next-button = 下一步
-create-button = 创建
