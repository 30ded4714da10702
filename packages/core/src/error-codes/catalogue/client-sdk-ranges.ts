import type { CodeFacts, ErrorText } from './error-family-table.ts'

/** Codes that only Tencent's client SDKs give out. */
export interface ClientSdkRange extends CodeFacts {
  /** The first code. */
  readonly from: number
  /** The last code. */
  readonly to: number
  /** What to say in English. */
  readonly en: ErrorText
  /** What to say in Chinese. */
  readonly zh: ErrorText
}

const look =
  "Look the code up in the list of the SDK, or ask the app's developers; the server has nothing to repeat."
const lookZh = '到 SDK 的错误码列表中查询，或请 App 的开发者处理；服务端不需要重试。'

/**
 * Where codes come from that have no line of their own. No page of the REST API lists a code in these ranges.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34348
 */
export const clientSdkRanges: readonly ClientSdkRange[] = [
  webSdk(2000, 2000),
  // Between them are those of moderation.
  webSdk(2005, 2014),
  webSdk(2017, 3999),
  {
    from: 4001,
    to: 4005,
    retry: 'client-sdk',
    en: {
      meaning: 'A code of the client SDK in an app, not of the REST API: sending a picture or a file failed.',
      remedy: look,
    },
    zh: { meaning: 'App 里客户端 SDK 的错误码，不是 REST API 的：发送图片或文件失败。', remedy: lookZh },
  },
  {
    from: 6000,
    to: 9999,
    retry: 'client-sdk',
    en: { meaning: 'A code of the client SDK in an app, not of the REST API.', remedy: look },
    zh: { meaning: 'App 里客户端 SDK 的错误码，不是 REST API 的。', remedy: lookZh },
  },
]

function webSdk(from: number, to: number): ClientSdkRange {
  return {
    from,
    to,
    retry: 'client-sdk',
    en: { meaning: 'A code of the web SDK in an app, not of the REST API.', remedy: look },
    zh: { meaning: 'App 里 Web SDK 的错误码，不是 REST API 的。', remedy: lookZh },
  }
}
