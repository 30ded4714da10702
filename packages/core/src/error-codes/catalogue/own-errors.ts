import type { IntegrityFault, UserSigFault, WebhookFault } from '../../errors.ts'
import type { RetryClass } from '../code-class.ts'
import type { ErrorLocale, ErrorText } from './error-family-table.ts'

/** What there is to say about an error of timkit. */
export interface Advice extends Readonly<Record<ErrorLocale, ErrorText>> {
  /** What a program can do about it. */
  readonly retry: RetryClass
}

/** No answer came. */
export const network: Advice = {
  retry: 'transient',
  en: {
    meaning: 'No answer came: the host was not found, refused the connection or cut it.',
    remedy:
      'Check network, proxy, region and baseUrl, then try again; before you repeat a command that must not run twice, see whether it took effect.',
  },
  zh: {
    meaning: '没有收到应答：找不到主机、连接被拒绝，或连接中断。',
    remedy: '检查网络、代理、region 和 baseUrl 后再试；不能重复执行的请求，先确认上一次是否已经生效。',
  },
}

/** No answer came in time. */
export const timeout: Advice = {
  retry: 'transient',
  en: {
    meaning: 'No answer came within the time allowed.',
    remedy:
      'Try again, or allow more time: the service itself takes up to 3 seconds; before you repeat a command that must not run twice, see whether it took effect.',
  },
  zh: {
    meaning: '在限定时间内没有收到应答。',
    remedy: '再试一次，或放宽超时：服务端自身最长需要 3 秒；不能重复执行的请求，先确认上一次是否已经生效。',
  },
}

/** HTTP 429, which the service itself does not use. */
export const tooManyRequests: Advice = {
  retry: 'rate',
  en: {
    meaning: 'Something in front of the service turned the request away because there were too many.',
    remedy: 'Slow down and try again after a pause.',
  },
  zh: {
    meaning: '服务前面的某个环节因请求过多而拒绝了这个请求。',
    remedy: '放慢请求，停一会儿再试。',
  },
}

/** HTTP 408, 425 or 5xx. */
export const gatewayFailed: Advice = {
  retry: 'transient',
  en: {
    meaning: 'A gateway or proxy on the way answered with a failure instead of the service.',
    remedy: 'Try again with growing pauses; if it stays, check proxy and host.',
  },
  zh: {
    meaning: '应答来自途中的网关或代理，内容是故障页，不是服务端的应答。',
    remedy: '逐次拉长间隔再试；持续出现时检查代理和域名。',
  },
}

/** HTTP 407, from a proxy. */
export const proxyWantsCredentials: Advice = {
  retry: 'config',
  en: {
    meaning: 'A proxy between this machine and the service wants a user and a password.',
    remedy:
      'Put them into the address of the proxy, such as HTTPS_PROXY=http://user:password@proxy:8080, or go around it with NO_PROXY.',
  },
  zh: {
    meaning: '本机与服务之间的代理要求用户名和密码。',
    remedy:
      '把用户名和密码写进代理地址，例如 HTTPS_PROXY=http://user:password@proxy:8080，或用 NO_PROXY 绕过代理。',
  },
}

/** Any other HTTP status than success. */
export const notTheService: Advice = {
  retry: 'config',
  en: {
    meaning:
      'Something else than the service answered: its HTTP status is one that the service does not use.',
    remedy: 'Check region and baseUrl, and whether a proxy or a login page stands in between.',
  },
  zh: {
    meaning: '应答者不是该服务：它返回了服务不会使用的 HTTP 状态码。',
    remedy: '检查 region 和 baseUrl，以及中间是否有代理或登录页。',
  },
}

/** HTTP success with an answer that may be whole the next time. */
export const answerDamaged: Advice = {
  retry: 'transient',
  en: {
    meaning: 'An answer came, but it is empty, cut or not JSON.',
    remedy: 'Try again; if it stays, check whether region, baseUrl or a proxy leads to something else.',
  },
  zh: {
    meaning: '收到了应答，但内容为空、不完整或不是 JSON。',
    remedy: '再试一次；持续出现时，检查 region、baseUrl 或代理是否指向了别处。',
  },
}

/** HTTP success with an answer that will be the same the next time. */
export const answerUnexpected: Advice = {
  retry: 'unknown',
  en: {
    meaning: 'An answer came, but not one that the service is documented to give.',
    remedy:
      'Check that region and baseUrl lead to the service; if they do, report what came, without its URL.',
  },
  zh: {
    meaning: '收到了应答，但与服务文档描述的不符。',
    remedy: '确认 region 和 baseUrl 指向该服务；确认无误后请反馈应答内容，不要附上 URL。',
  },
}

/** A history file is not what the service said it is. */
export const integrity: Readonly<Record<IntegrityFault, Advice>> = {
  size: {
    retry: 'transient',
    en: {
      meaning: 'The history file has more or fewer bytes than the service reported.',
      remedy: 'Discard what was read, ask for the files of the hour again and download anew.',
    },
    zh: {
      meaning: '消息记录文件的字节数与服务声明的不一致。',
      remedy: '丢弃已读内容，重新查询该小时的文件再下载。',
    },
  },
  md5: {
    retry: 'transient',
    en: {
      meaning: 'The bytes of the history file do not have the MD5 that the service reported.',
      remedy: 'Discard what was read, ask for the files of the hour again and download anew.',
    },
    zh: {
      meaning: '消息记录文件的 MD5 与服务声明的不一致。',
      remedy: '丢弃已读内容，重新查询该小时的文件再下载。',
    },
  },
  gzip: {
    retry: 'transient',
    en: {
      meaning: 'The history file is not gzip, or its gzip is damaged or ends too early.',
      remedy: 'Discard what was read and download anew; if it stays, see whether a proxy changes downloads.',
    },
    zh: {
      meaning: '消息记录文件不是 gzip，或 gzip 数据损坏、不完整。',
      remedy: '丢弃已读内容后重新下载；持续出现时，检查代理是否改动了下载内容。',
    },
  },
  format: {
    retry: 'unknown',
    en: {
      meaning: 'The text of the history file is not the documented JSON.',
      remedy: 'Keep the file as it is for a look, and report the place that the message names.',
    },
    zh: {
      meaning: '消息记录文件的内容不是文档描述的 JSON。',
      remedy: '保留原文件以便排查，并反馈错误信息指出的位置。',
    },
  },
  bound: {
    retry: 'config',
    en: {
      meaning: 'The history file grew beyond the bound that was set for it.',
      remedy:
        'If the app really has that many messages in an hour, raise the bound; if not, do not trust the file.',
    },
    zh: {
      meaning: '消息记录文件超出了设定的上限。',
      remedy: '如果应用一小时内确有这么多消息，就调高上限；否则不要信任这个文件。',
    },
  },
  'other-file': {
    retry: 'unknown',
    en: {
      meaning: 'The history file says that it is of another app, chat type or hour.',
      remedy: 'Look at which file it is: the message names what it says of itself and what was expected.',
    },
    zh: {
      meaning: '消息记录文件的文件头表明它属于另一个应用、会话类型或小时。',
      remedy: '确认这是哪个文件：错误信息给出了文件头里的值和应有的值。',
    },
  },
  missing: {
    retry: 'unknown',
    en: {
      meaning: 'A history file that was kept is not there.',
      remedy: 'Put it back from a backup, or download the hour again while the service has it.',
    },
    zh: {
      meaning: '保存过的消息记录文件不存在了。',
      remedy: '从备份恢复，或在服务端还保留该小时的时候重新下载。',
    },
  },
}

/** A UserSig was refused. */
export const userSig: Readonly<Record<UserSigFault, Advice>> = {
  malformed: {
    retry: 'config',
    en: {
      meaning: 'This is not a UserSig, or only a part of one.',
      remedy: 'Pass on the whole string that signing gave, without decoding it or encoding it twice.',
    },
    zh: {
      meaning: '这不是 UserSig，或只是其中一段。',
      remedy: '完整传递签名得到的字符串，不要解码，也不要重复编码。',
    },
  },
  'old-scheme': {
    retry: 'config',
    en: {
      meaning:
        'The UserSig is of the old scheme, which signed with a private key and checked with a public one.',
      remedy:
        'Sign with the secret key of the app from the console; an app of before July 2019 is upgraded there first.',
    },
    zh: {
      meaning: '这个 UserSig 属于旧版算法，用私钥签发、用公钥校验。',
      remedy: '改用控制台中应用的密钥签发；2019 年 7 月之前的应用请先在控制台升级。',
    },
  },
  'app-mismatch': {
    retry: 'config',
    en: {
      meaning: 'The UserSig was made for another SDKAppID.',
      remedy: 'Use one SDKAppID for signing and for checking, the one that the secret key belongs to.',
    },
    zh: {
      meaning: 'UserSig 签给了另一个 SDKAppID。',
      remedy: '签名和校验使用同一个 SDKAppID，并与密钥属于同一个应用。',
    },
  },
  'user-mismatch': {
    retry: 'config',
    en: {
      meaning: 'The UserSig was made for another user.',
      remedy: 'Sign for the UserID that uses it, and compare upper and lower case.',
    },
    zh: {
      meaning: 'UserSig 签给了另一个用户。',
      remedy: '为实际使用者的 UserID 签发，注意大小写。',
    },
  },
  expired: {
    retry: 'refresh-user-sig',
    en: {
      meaning: 'The validity of the UserSig is over.',
      remedy:
        'Make a new UserSig; if it expires at once, set the clocks of the machines that sign and check.',
    },
    zh: {
      meaning: 'UserSig 的有效期已过。',
      remedy: '重新生成 UserSig；如果刚签发就过期，请校准签名方和校验方的时钟。',
    },
  },
  'key-mismatch': {
    retry: 'config',
    en: {
      meaning: 'The UserSig was made with another secret key, or altered after signing.',
      remedy:
        'Take SDKAppID and secret key from the same app in the console; after a change of keys, sign anew.',
    },
    zh: {
      meaning: 'UserSig 由另一把密钥签发，或签发后被改动。',
      remedy: '从控制台同一个应用取 SDKAppID 和密钥；更换密钥后要重新签发。',
    },
  },
  'userbuf-mismatch': {
    retry: 'config',
    en: {
      meaning: 'The UserSig carries another userbuf than expected, or one where none is expected.',
      remedy:
        'Use a UserSig without userbuf to log in, and a PrivateMapKey with the right room to enter a room.',
    },
    zh: {
      meaning: 'UserSig 携带的 userbuf 与预期不符，或本不应携带。',
      remedy: '登录使用不带 userbuf 的 UserSig；进房使用房间信息正确的 PrivateMapKey。',
    },
  },
}

/** A webhook's request was refused. */
export const webhook: Readonly<Record<WebhookFault, Advice>> = {
  method: {
    retry: 'request',
    en: {
      meaning: 'The request came by another method than POST, which webhooks never do.',
      remedy:
        'Nothing, if somebody opened the address in a browser; else see what stands before the receiver.',
    },
    zh: {
      meaning: '请求不是 POST，而回调只用 POST。',
      remedy: '如果只是有人在浏览器里打开了地址，无需处理；否则检查接收端前面的网关。',
    },
  },
  query: {
    retry: 'request',
    en: {
      meaning: 'A parameter of the URL is there twice, so that nobody can tell which one counts.',
      remedy: 'Look whether the URL in the console, or a proxy, adds a parameter of the same name.',
    },
    zh: {
      meaning: 'URL 中有重复的参数，无法判断以哪一个为准。',
      remedy: '检查控制台里填写的 URL 或途中的代理是否添加了同名参数。',
    },
  },
  'signature-missing': {
    retry: 'config',
    en: {
      meaning: 'The URL has no signature.',
      remedy:
        'Switch authentication on beside the URL in the console, with the same token; see that no proxy cuts the query off.',
    },
    zh: {
      meaning: 'URL 中没有签名。',
      remedy: '在控制台的回调 URL 旁开启鉴权并填写同一个 Token；确认代理没有去掉查询参数。',
    },
  },
  'request-time': {
    retry: 'request',
    en: {
      meaning: 'The RequestTime of the URL is not a number of seconds.',
      remedy: 'Nothing: Tencent does not send such requests.',
    },
    zh: {
      meaning: 'URL 中的 RequestTime 不是秒数。',
      remedy: '无需处理：腾讯不会发出这样的请求。',
    },
  },
  expired: {
    retry: 'config',
    en: {
      meaning: 'The request was signed longer ago, or later, than the window allows.',
      remedy:
        "If all requests fail like this, set this machine's clock; a single one was sent again by somebody, or was long on its way.",
    },
    zh: {
      meaning: '请求的签名时间超出了允许的时间窗口。',
      remedy: '如果所有请求都如此，请校准本机时钟；个别请求则可能是被重放，或在途中耽搁太久。',
    },
  },
  signature: {
    retry: 'config',
    en: {
      meaning: 'The request was signed with another token, or not by Tencent.',
      remedy:
        'Compare the token with the one in the console, without spaces at its ends; while it is changed, give the old and the new one.',
    },
    zh: {
      meaning: '请求由另一个 Token 签名，或并非来自腾讯。',
      remedy: '与控制台中的 Token 核对，首尾不要有空格；更换期间同时提供新旧两个 Token。',
    },
  },
  'app-mismatch': {
    retry: 'config',
    en: {
      meaning: 'The request is of another SDKAppID, or names none.',
      remedy: 'Give the SDKAppID of every app whose console has this URL.',
    },
    zh: {
      meaning: '请求属于另一个 SDKAppID，或没有写明 SDKAppID。',
      remedy: '控制台里填写了这个 URL 的每个应用，都要把它的 SDKAppID 传给接收端。',
    },
  },
}

/** An error that has no advice here, such as one of a newer copy of this package. */
export const other: Advice = {
  retry: 'unknown',
  en: {
    meaning: 'Something failed that this version of timkit has no explanation for.',
    remedy: 'Read the message and the cause of the error; do not repeat blindly.',
  },
  zh: {
    meaning: '出现了这个版本的 timkit 无法解释的错误。',
    remedy: '查看错误的 message 和 cause；不要盲目重试。',
  },
}
