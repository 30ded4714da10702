import { checkFunction, checkList, checkNumber, checkObject, wrongType } from '../../check.ts'
import { checkSdkAppId } from '../../user-sig/secret-key/credentials.ts'
import { checkToken } from '../sign/check-token.ts'

/** Whose webhooks are accepted. */
export interface VerifyWebhookOptions {
  /** The SDKAppID of the app from the console, or of all apps whose webhooks come here. */
  readonly sdkAppId: number | readonly number[]
  /**
   * The token beside the URL in the console. While it is changed, which takes about two minutes, give the old and the new
   * one: any of a list may have signed. A function is asked at each request, so that a running program can be given another: it
   * answers at once, with what it has read before. What it gives is checked as an option is; if that is wrong, or it throws, the request
   * is answered with 500.
   */
  readonly token: string | readonly string[] | (() => string | readonly string[])
  /** The clock of this machine, in milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined
  /**
   * How many seconds `RequestTime` may be before or after now. Within it, whoever has seen a URL can send it again.
   * @default 60
   */
  readonly window?: number | undefined
}

/** The options as they are used: lists, and nothing left out. */
export interface AcceptedWebhooks {
  readonly sdkAppIds: readonly number[]
  /** The tokens of now: the same list for as long as they are the same. `undefined` where signatures are not looked at. */
  readonly tokens: (() => readonly string[]) | undefined
  readonly now: () => number
  /** In milliseconds. */
  readonly window: number
}

/** What Tencent advises for the sibling product with the same signature: cloud.tencent.com/document/product/269/117703. */
const defaultWindow = 60

/** A day: with more, hardly anything would be refused. */
const maxWindow = 86_400

/** Reads the options of whoever checks signatures. */
export function readVerifyOptions(options: VerifyWebhookOptions): AcceptedWebhooks {
  checkObject(options, 'options')
  const { token } = options
  const unsigned = readUnsigned(options)
  if (typeof token === 'function') {
    let last: readonly string[] = []
    const tokens = () => {
      const now = readTokens(token(), 'token()')
      if (now.length !== last.length || now.some((each, index) => each !== last[index])) last = now
      return last
    }
    return { ...unsigned, tokens }
  }
  const tokens = readTokens(token, 'token')
  return { ...unsigned, tokens: () => tokens }
}

/** Reads one or several, as a list of its own. */
function readTokens(token: string | readonly string[], option: string): readonly string[] {
  const tokens = readList(token, option)
  for (const [index, each] of tokens.entries())
    checkToken(each, typeof token === 'object' ? `${option}[${index}]` : option)
  return [...tokens]
}

/** Reads the options of whoever accepts webhooks that are not signed. */
export function readUnsigned(options: Omit<VerifyWebhookOptions, 'token'>): AcceptedWebhooks {
  const { sdkAppId, now = Date.now, window = defaultWindow } = options
  const sdkAppIds = readList(sdkAppId, 'sdkAppId')
  for (const each of sdkAppIds) checkSdkAppId(each)
  checkFunction(now, 'now')
  return { sdkAppIds, tokens: undefined, now, window: checkNumber(window, 'window', 1, maxWindow) * 1000 }
}

/** Reads one or several. */
function readList<Item extends number | string>(
  value: Item | readonly Item[],
  option: string,
): readonly Item[] {
  const list = typeof value === 'object' && value !== null ? checkList(value, option) : [value as Item]
  if (list.length === 0) throw wrongType(option, 'is an empty list')
  return list
}
