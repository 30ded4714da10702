import { duration } from '../client/language/duration.ts'
import type { PageLocale } from '../wire/locale.ts'

/** What can be remarkable about a request, in words. Times are in seconds. */
export interface FindingWords {
  /** A fault rule was at work. */
  readonly fault: (fault: string) => string
  /** The path is not one of the API. */
  readonly path: string
  /** What the path may have been meant to be. */
  readonly meant: (path: string) => string
  /** The command is not known to timkit. */
  readonly unknownCommand: (command: string) => string
  /** The command is known and not emulated. */
  readonly notEmulated: (command: string) => string
  /** The address of an hourly file is over. */
  readonly downloadOver: string
  /** The address of an hourly file was not given out. */
  readonly downloadUnknown: string
  /** The method is not POST. */
  readonly method: (method: string) => string
  /** Parameters are missing or empty. */
  readonly missing: (names: readonly string[]) => string
  /** The `sdkappid` of the query is another. */
  readonly app: (sent: string, expected: number) => string
  /** The `identifier` of the query is not the admin. */
  readonly admin: (sent: string, expected: string) => string
  /** The `contenttype` is another. */
  readonly contentType: (sent: string) => string
  /** The `random` is not a uint32. */
  readonly random: (sent: string) => string
  /** The body is not a JSON object. */
  readonly body: string
  /** The UserSig is for another user than the query says. */
  readonly user: (signed: string, sent: string) => string
  /** The UserSig is for another app. */
  readonly userSigApp: (signed: number, expected: number) => string
  /** The UserSig is over. */
  readonly expired: (ago: number, validity: number) => string
  /** The UserSig is from the future. */
  readonly early: (by: number) => string
  /** The clock of the emulator and that of the machine differ. */
  readonly clockMoved: (ahead: number) => string
  /** The key is another, while the emulator has the sample key. */
  readonly sampleKey: string
  /** The key is another. */
  readonly otherKey: string
}

/** What can be remarkable about a request, by language. */
export const findingWords: Readonly<Record<PageLocale, FindingWords>> = {
  en: {
    fault: (fault) => `A fault rule of this emulator made this happen: ${fault}.`,
    path: 'Commands are at /v4/{service}/{command}; this path is not one of them.',
    meant: (path) => `Did you mean ${path}?`,
    unknownCommand: (command) => `There is no command “${command}” that timkit knows.`,
    notEmulated: (command) => `“${command}” exists, but this emulator does not answer it yet.`,
    downloadOver: 'The address of the file is over: call open_msg_svc/get_history again for a new one.',
    downloadUnknown:
      'This emulator has not given out that address since it was started: call open_msg_svc/get_history for one.',
    method: (method) => `The request was a ${method}: every command is a POST with a JSON body.`,
    missing: (names) =>
      `Missing or empty in the query: ${names.join(', ')}. All of sdkappid, identifier, usersig and contenttype are needed.`,
    app: (sent, expected) => `The query says sdkappid=${sent}, but this emulator answers for ${expected}.`,
    admin: (sent, expected) =>
      `The query says identifier=${sent}, but only the admin may call: “${expected}”.`,
    contentType: (sent) => `The query says contenttype=${sent}: it must be json.`,
    random: (sent) => `The query says random=${sent}: it must be a whole number up to 4294967295.`,
    body: 'The body could not be read as a JSON object: look for form encoding, a missing JSON.stringify, or another character set than UTF-8.',
    user: (signed, sent) =>
      `The UserSig was made for “${signed}”, but the query says “${sent}”: both must be the same account.`,
    userSigApp: (signed, expected) =>
      `The UserSig was made for the app ${signed}, but this emulator answers for ${expected}.`,
    expired: (ago, validity) =>
      `When the request came, the UserSig had been over for ${duration(ago, 'en')}; it was made to last ${duration(validity, 'en')}.`,
    early: (by) =>
      `The UserSig was made ${duration(by, 'en')} in the future, as the emulator’s clock sees it.`,
    clockMoved: (ahead) =>
      `The emulator’s clock is ${duration(ahead, 'en')} ${ahead > 0 ? 'ahead of' : 'behind'} this machine’s. Sign by the emulator’s time, or set its clock back.`,
    sampleKey:
      'User and app are right, so the key is another. This emulator uses the sample key of Tencent’s documentation: set TIMKIT_SECRET_KEY on both sides, or on neither.',
    otherKey:
      'User and app are right, so the key is another: sign with the key that this emulator was started with.',
  },
  zh: {
    fault: (fault) => `这是本模拟器的一条故障规则造成的：${fault}。`,
    path: '命令的路径是 /v4/{服务}/{命令}，这个路径不是。',
    meant: (path) => `你是不是想用 ${path}？`,
    unknownCommand: (command) => `timkit 不认识命令“${command}”。`,
    notEmulated: (command) => `“${command}”确实存在，但本模拟器还不支持。`,
    downloadOver: '文件的下载地址已过期：请重新调用 open_msg_svc/get_history 获取。',
    downloadUnknown: '本模拟器启动以来没有给出过这个地址：请调用 open_msg_svc/get_history 获取。',
    method: (method) => `这个请求用的是 ${method}：所有命令都要用 POST，并带 JSON 请求体。`,
    missing: (names) =>
      `查询参数缺失或为空：${names.join('、')}。sdkappid、identifier、usersig、contenttype 四个都要有。`,
    app: (sent, expected) => `查询参数里是 sdkappid=${sent}，而本模拟器对应的应用是 ${expected}。`,
    admin: (sent, expected) => `查询参数里是 identifier=${sent}，而只有管理员“${expected}”可以调用。`,
    contentType: (sent) => `查询参数里是 contenttype=${sent}，必须是 json。`,
    random: (sent) => `查询参数里是 random=${sent}，必须是不超过 4294967295 的整数。`,
    body: '请求体不是一个 JSON 对象：看看是否用了表单编码、漏了 JSON.stringify，或者不是 UTF-8 编码。',
    user: (signed, sent) => `UserSig 是给“${signed}”签发的，而查询参数里是“${sent}”：两者必须是同一个账号。`,
    userSigApp: (signed, expected) =>
      `UserSig 是给应用 ${signed} 签发的，而本模拟器对应的应用是 ${expected}。`,
    expired: (ago, validity) =>
      `收到请求时，UserSig 已经过期 ${duration(ago, 'zh')}；它的有效期是 ${duration(validity, 'zh')}。`,
    early: (by) => `按模拟器的时钟，这个 UserSig 的签发时间还在 ${duration(by, 'zh')} 之后。`,
    clockMoved: (ahead) =>
      `模拟器的时钟比本机${ahead > 0 ? '快' : '慢'} ${duration(ahead, 'zh')}。请按模拟器的时间签发，或者把它的时钟调回来。`,
    sampleKey:
      '用户和应用都对，所以是密钥不同。本模拟器用的是腾讯云文档里的示例密钥：两边都设置 TIMKIT_SECRET_KEY，或者都不设置。',
    otherKey: '用户和应用都对，所以是密钥不同：请用启动本模拟器时的那个密钥签发。',
  },
}
