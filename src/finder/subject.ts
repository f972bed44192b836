/** What a text is about, by the names in it. Takes normalized text, simplified characters. */

/** The product, its tools, and words that belong to object storage alone. */
const STORAGE =
  /\boss\b|阿里云|aliyun|alibaba|ossutil|ossbrowser|\boss2\b|对象存储|存储空间|桶|\bbuckets?\b|\bobjects? (?:name|key|storage)|pre-?signed|signed url|签名 ?(?:url|链接|地址)|分片|断点续传|multipart upload|\bpart ?(?:number|号)|归档|解冻|\barchived?\b|镜像回源|\bsts\b|临时(?:凭证|密钥|令牌|账号)|security ?token|access ?key|\bram\b|子账号|传输加速|推流|live ?channel|\bworm\b|保留策略|select ?object|向量 ?(?:索引|桶)|vector ?(?:index|bucket)|软链接|symlink|图片处理|\bx-oss-|\b(?:get|put|post|head|delete|list|append|copy|restore)(?:bucket|object)\w*/;

/**
 * Well-known software and services with errors of their own, and things that OSS does not have: disks,
 * ports, passwords. What people use OSS from (browsers, mobile systems, languages, web frameworks) is
 * not among them.
 */
const OTHERS =
  /\b(?:mysql|mariadb|postgres(?:ql)?|psql|oracle|ora-\d+|sqlite|sql|mongo(?:db|server)?|redis|kafka|rabbitmq|elasticsearch|nginx|tomcat|docker|kubernetes|kubectl|k8s|git(?:hub|lab)?|publickey|ssh|smtp|npm|pip|maven|gradle|webpack|django|hibernate|nacos|zookeeper|graphql|jwt|openai|chatgpt|stripe|cuda|kotlin|lambda|azure|excel|word|photoshop|youtube|elastic|disk|password|log ?in|open files)\b|微信支付|支付宝|云服务器|数据库|磁盘|硬盘|内存|端口|密码|验证码|登录/;

/** Whether a text speaks of object storage, so that it can hardly be about anything else. */
export function speaksOfStorage(text: string): boolean {
  return STORAGE.test(text);
}

/** Whether a text names other software and nothing of object storage. */
export function speaksOfOthers(text: string): boolean {
  return OTHERS.test(text) && !STORAGE.test(text);
}
