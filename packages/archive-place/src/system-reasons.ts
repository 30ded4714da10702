/**
 * Why a system or a server did not do what it was asked, in Chinese, by what it calls that; in general words where there is none for it.
 *
 * @param code such as `ENOSPC` or `AccessDenied`
 */
export function reasonInChinese(code: string | undefined): string {
  if (code === undefined) return '没有说明原因。请稍后再次运行；仍然如此时，加 --lang en 查看原文'
  const reason = reasons[code]
  return reason === undefined ? `${code}。加 --lang en 查看原文` : `${reason}（${code}）`
}

const untrusted =
  '本机不信任服务器的证书。如果证书由自己的机构签发，请用 NODE_EXTRA_CA_CERTS 指定该机构的证书文件'
const noTls = '服务器的该端口不支持 TLS，或版本不同。请检查端口：8443 用于 TLS，8123 不是'

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满。请腾出空间，或把归档移到更大的磁盘，然后再次运行',
  EDQUOT: '当前账号的磁盘配额已用完。请腾出空间后再次运行',
  EACCES: '当前账号没有权限。请授予该文件夹的权限，或换一个文件夹',
  EPERM: '当前账号没有权限。请授予该文件夹的权限，或换一个文件夹',
  EROFS: '文件系统是只读的。请以可写方式挂载，或换一个文件夹',
  ENOTDIR: '路径中有一部分是文件，不是文件夹。请换一个文件夹',
  EEXIST: '它是文件，而那里必须是文件夹。请删除它',
  EFBIG: '文件太大，不会是要找的内容',
  EISDIR: '它是文件夹，而那里必须是文件',
  ENOENT: '没有这个文件或文件夹。请检查路径',
  EMFILE: '打开的文件太多。请提高上限（ulimit -n）后再次运行',
  EIO: '磁盘报告了错误。请先检查磁盘的状况',
  EBUSY: '另一个程序正在写入。请等它完成，或结束它',
  AccessDenied: '这些凭证没有权限。请允许列出存储桶，读取、写入、删除对象，以及中止上传',
  NoSuchBucket: '没有这个存储桶。请创建它，或检查名称、地域和地址',
  InvalidAccessKeyId: '服务器不认识这些凭证。请检查 AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: '签名不正确。请检查 AWS_SECRET_ACCESS_KEY',
  ExpiredToken: '临时凭证已过期。请获取新的凭证后再次运行，不会丢失任何内容',
  RequestTimeTooSkewed: '本机时钟与服务器相差太大。请校准后再次运行',
  SlowDown: '服务器要求减少请求。请稍后再次运行，不会丢失任何内容',
  ServiceUnavailable: '服务器过载。请稍后再次运行，不会丢失任何内容',
  'no listing':
    '响应的不是完整的对象列表，所以不知道存储桶里有什么。可能是代理或登录页面代替服务器响应，或服务器不支持 S3。请检查地址和网络后再次运行，不会丢失任何内容',
  InternalError: '服务器出错。请稍后再次运行，不会丢失任何内容',
  NOT_ENOUGH_SPACE: '服务器的磁盘已满。请在服务器上腾出空间后再次运行',
  ACCESS_DENIED:
    '该用户没有权限。请授予该用户对数据库的 SELECT、INSERT、ALTER、CREATE、DROP 和 OPTIMIZE 权限，并检查 CLICKHOUSE_USER',
  AUTHENTICATION_FAILED: '服务器不认识这个用户，或密码不正确。请检查 CLICKHOUSE_USER 和 CLICKHOUSE_PASSWORD',
  READONLY:
    '该用户只能读取。请授予该用户对数据库的 SELECT、INSERT、ALTER、CREATE、DROP 和 OPTIMIZE 权限，或换一个用户写入',
  TOO_MANY_SIMULTANEOUS_QUERIES: '服务器过于繁忙。请稍后再次运行，不会丢失任何内容，也不会重复写入',
  MEMORY_LIMIT_EXCEEDED: '服务器内存不足。请缩短一次查询的时间范围，或提高该用户的 max_memory_usage',
  TABLE_IS_READ_ONLY:
    '服务器上的表暂时只能读取。请检查它的磁盘和 Keeper。请稍后再次运行，不会丢失任何内容，也不会重复写入',
  ABORTED: '服务器中止了操作。请稍后再次运行，不会丢失任何内容，也不会重复写入',
  TIMEOUT_EXCEEDED: '超过了服务器给该用户的时间。请缩短一次查询的时间范围，或提高 max_execution_time',
  UNKNOWN_DATABASE: '没有这个数据库，或该用户看不到它。请创建它，或检查名称和权限',
  UNKNOWN_TABLE: '索引的表已不存在。请再次运行，并重建索引：timkit archive rebuild',
  ECONNREFUSED: '没有服务器响应。请启动服务器，或检查主机和端口',
  ECONNRESET: '连接中断，重试后仍然如此。请稍后再次运行，不会丢失任何内容，也不会重复写入',
  EPIPE: '连接中断，重试后仍然如此。请稍后再次运行，不会丢失任何内容，也不会重复写入',
  ETIMEDOUT: '服务器没有及时响应。请检查它在忙什么，然后再次运行，不会丢失任何内容',
  ENOTFOUND: '没有这个主机。请检查名称',
  EAI_AGAIN: '暂时无法解析主机名。请检查网络后再次运行',
  EHOSTUNREACH: '无法连接到主机。请检查网络后再次运行',
  ENETUNREACH: '无法连接到主机。请检查网络后再次运行',
  KEEPER_EXCEPTION: '服务器连不上 Keeper，等待后仍然如此。请检查 Keeper 后再次运行，不会丢失任何内容',
  PROXY: '响应的不是 ClickHouse，或中间的代理出错。请检查主机和端口（其 HTTP 端口为 8123）',
  NO_CLICKHOUSE: '响应的不是 ClickHouse，或中间的代理出错。请检查主机和端口（其 HTTP 端口为 8123）',
  OLD_PARTS_KEPT:
    '已经搜索不到，但服务器还保留着旧的数据分片，可能有人正在读取（system.processes）。之后几分钟内服务器会自行删除；再次运行可以确认',
  ROWS_MISSING:
    '发送的消息没有全部到达：另一个程序同时清理了索引，或服务器丢失了数据。请再次运行，没有任何改动',
  NOT_READ_BACK:
    '写入的内容读不到。服务器有副本时，请让本程序只访问其中一个，或检查副本为何落后（system.replication_queue）。请再次运行，没有任何改动',
  ANSWER_TOO_LONG: '服务器一次返回的内容太多。请缩小查询的范围',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_UNTRUSTED: untrusted,
  CERT_HAS_EXPIRED: '服务器的证书已过期。请在服务器上更新证书',
  ERR_TLS_CERT_ALTNAME_INVALID: '服务器的证书属于另一个主机名。请使用证书上的主机名',
  EPROTO: noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
}
