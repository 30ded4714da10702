import { type ArgumentError, oneLine, regions, SecretKeyError, type SecretKeyFault } from '@timkit/core'

/**
 * Tells in Chinese that a value cannot be: by the name of the argument, as the message is English. What people type is checked before by its flag, in
 * the flag's own words; here is what only the library knows, and what environments set.
 */
export function argumentErrorInChinese(error: ArgumentError): string {
  if (error instanceof SecretKeyError) return oneLine(`${error.argument} ${keyFaults[error.fault]}`)
  const [last = ''] = error.argument.split('.').slice(-1)
  const name = last.replace(/\[\d+\]$/, '')
  return oneLine(`${error.argument} ${values[name] ?? '的值不正确。加 --lang en 查看原因'}`)
}

const account = '必须是 UserID：不能为空，按 UTF-8 编码不超过 32 字节'
const group = '必须是群组 ID，不能为空'
const moment = '必须是时间，且开始不能晚于结束'

/** What each has to be. */
const values: Readonly<Record<string, string>> = {
  TIMKIT_SDK_APP_ID: '必须是应用的 SDKAppID，控制台里的一个整数',
  TIMKIT_IDENTIFIER: account,
  TIMKIT_REGION: `必须是 ${Object.keys(regions).join('、')} 之一`,
  TIMKIT_BASE_URL:
    '必须是服务端的地址，例如 https://console.tim.qq.com。UserSig 不能明文传输：本机以外的 http 地址，要把主机写进 TIMKIT_INSECURE_HOSTS',
  TIMKIT_INSECURE_HOSTS: '必须是主机名，用逗号或空格分隔，例如 tim.example.com',
  TIMKIT_SECRET_KEY: '必须是应用的密钥，见控制台',
  account,
  identifier: account,
  operatorAccount: account,
  peer: account,
  peerAccount: account,
  userId: account,
  group,
  groupId: group,
  since: moment,
  until: moment,
  hour: '必须是北京时间 yyyyMMddHH，或带时区的 ISO 8601 时间',
  limit: '超出允许的范围',
  bucket: '必须是存储桶名称：3 到 63 个小写字母、数字、- 和 .',
  prefix: '只能由字母、数字、/、-、_ 和 . 组成，不能有空的或 .. 的一段',
  region: '必须是地域名称，例如 ap-guangzhou；没有 --s3-endpoint 时必须给出',
  endpoint:
    '必须是存储服务的 https 地址，例如 https://cos.ap-guangzhou.myqcloud.com。本机以外的 http 地址，要把主机写进 TIMKIT_INSECURE_HOSTS',
}

const keyFaults: Readonly<Record<SecretKeyFault, string>> = {
  empty: '是空的：请从控制台复制密钥',
  pem: '是旧方案的密钥（PEM）：需要的是控制台里 64 个字符的密钥',
  'user-sig': '是 UserSig：需要的是签发 UserSig 的密钥',
  placeholder: '是没有填写的变量或占位符：请换成密钥',
  assignment: '是 NAME=value 形式的赋值或 JSON：请只写密钥',
  quoted: '带有引号：请去掉引号',
  'white-space': '的两端或中间有空白字符，复制时容易多出：请去掉',
  character: '含有密钥里不会有的字符：请重新复制，并以 UTF-8 保存',
  length: '太长：密钥是 64 个字符',
}
