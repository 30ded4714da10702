import type { RetryClass, TimError } from '@timkit/core'
import type { Language } from '../config/config.ts'

/** What to do about a failure between this server and the service. */
export interface OperatorAdvice extends Readonly<Record<Language, string>> {
  /** Whether and when a model tries again. @default what core says */
  readonly retry?: RetryClass
}

const doctor = {
  en: 'the operator of this server runs timkit-mcp doctor, which says what is wrong with its network, its proxy, --region or --base-url',
  zh: '请本服务的运维人员运行 timkit-mcp doctor，它会说明网络、代理、--region 或 --base-url 哪里不对',
}

const passing: OperatorAdvice = {
  en: `Try again; if it stays, ${doctor.en}.`,
  zh: `再试一次；仍不行时，${doctor.zh}。`,
}

const late: OperatorAdvice = {
  en: `Try again, or ask for less; if it stays, ${doctor.en}.`,
  zh: `再试一次，或减少要求的内容；仍不行时，${doctor.zh}。`,
}

/** No argument changes what answers at an address. */
const elsewhere: OperatorAdvice = {
  retry: 'config',
  en: `No argument changes it: ${doctor.en}. A login page on the way answers like this too.`,
  zh: `改参数没有用：${doctor.zh}。途中的登录页也会这样应答。`,
}

const proxy: OperatorAdvice = {
  retry: 'config',
  en: 'The operator of this server puts user and password into the address of its proxy, such as HTTPS_PROXY=http://user:password@proxy:8080.',
  zh: '请本服务的运维人员把用户名和密码写进代理地址，例如 HTTPS_PROXY=http://user:password@proxy:8080。',
}

const downloaded: OperatorAdvice = {
  en: 'Try again: the file is downloaded anew. If it stays, the operator of this server sees whether a proxy changes downloads; other hours can be read.',
  zh: '再试一次，会重新下载文件；仍不行时，请本服务的运维人员检查代理是否改动了下载内容。其他小时可以读取。',
}

const oddFile: OperatorAdvice = {
  en: 'Read other hours, or the conversation itself; this hour stays unreadable. The operator of this server can report the place that the message names.',
  zh: '请读取其他小时，或直接读取会话；这一小时读不了。本服务的运维人员可以反馈错误信息指出的位置。',
}

const largeFile: OperatorAdvice = {
  retry: 'request',
  en: 'This hour is larger than this server reads: read other hours, or the conversation itself.',
  zh: '这一小时超出了本服务读取的上限：请读取其他小时，或直接读取会话。',
}

const lostFile: OperatorAdvice = {
  retry: 'config',
  en: 'Ask about other hours; the operator of the archive puts the file back from a backup, or runs timkit archive sync while the service still has the hour.',
  zh: '请查询其他小时；归档的运维人员可以从备份恢复该文件，或在服务端还保留该小时时运行 timkit archive sync。',
}

const files: Readonly<Record<string, OperatorAdvice>> = {
  size: downloaded,
  md5: downloaded,
  gzip: downloaded,
  format: oddFile,
  'other-file': oddFile,
  bound: largeFile,
  missing: lostFile,
}

/**
 * Says what to do about a failure on the way to the service, to a model and to the operator of this server: the words of core are for those
 * who write programs with it, and have its options in their hands.
 *
 * @returns nothing where the service itself refused
 */
export function operatorAdvice(error: TimError): OperatorAdvice | undefined {
  const { code, status, fault } = error as Partial<Record<'code' | 'status' | 'fault', unknown>>
  if (code === 'network') return passing
  if (code === 'timeout') return late
  if (code === 'integrity') return files[String(fault)]
  return code === 'response' ? onAnswer(Number(status), error.retryable) : undefined
}

function onAnswer(status: number, retryable: boolean): OperatorAdvice | undefined {
  // Too many requests are for the caller to space out, as core says.
  if (status === 429) return undefined
  if (status === 407) return proxy
  return retryable ? passing : elsewhere
}
