import { checkFunction, checkList, checkNumber, checkObject, wrongType } from '../../check.ts'
import { checkSdkAppId } from '../../user-sig/secret-key/credentials.ts'
import { checkToken } from '../sign/check-token.ts'

/** Whose webhooks are accepted. */
export interface VerifyWebhookOptions {
  /** The SDKAppID of the app from the console, or of all apps whose webhooks come here. */
  readonly sdkAppId: number | readonly number[]
  /**
   * The token beside the URL in the console. While it is changed, which takes about two minutes, give the old and the new
   * one: any of a list may have signed.
   */
  readonly token: string | readonly string[]
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
  /** None where signatures are not looked at. */
  readonly tokens: readonly string[]
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
  const tokens = readList(token, 'token')
  for (const [index, each] of tokens.entries())
    checkToken(each, typeof token === 'object' ? `token[${index}]` : 'token')
  return { ...readUnsigned(options), tokens }
}

/** Reads the options of whoever accepts webhooks that are not signed. */
export function readUnsigned(options: Omit<VerifyWebhookOptions, 'token'>): AcceptedWebhooks {
  const { sdkAppId, now = Date.now, window = defaultWindow } = options
  const sdkAppIds = readList(sdkAppId, 'sdkAppId')
  for (const each of sdkAppIds) checkSdkAppId(each)
  checkFunction(now, 'now')
  return { sdkAppIds, tokens: [], now, window: checkNumber(window, 'window', 1, maxWindow) * 1000 }
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
