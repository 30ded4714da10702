/** What Tencent appends to the URL of a webhook, as it came; `undefined` for what is not there. */
export type WebhookQuery = Readonly<Record<QueryName, string | undefined>>

/** Tencent's pages write `SdkAppid`, `SdkAppId` and `SDKAppID`: names are compared in lower case. */
type QueryName = 'sdkappid' | 'callbackcommand' | 'clientip' | 'optplatform' | 'sign' | 'requesttime'

/**
 * Reads what Tencent appends to the URL. Parameters of the URL's owner are let be; one of Tencent's that is there twice is
 * refused, since the one that is checked might not be the one that another program reads.
 *
 * @param url Whole, or from its path on, as `req.url` of Node has it.
 * @returns `undefined` where one is there twice.
 */
export function readQuery(url: string): WebhookQuery | undefined {
  const query: Record<QueryName, string | undefined> = {
    sdkappid: undefined,
    callbackcommand: undefined,
    clientip: undefined,
    optplatform: undefined,
    sign: undefined,
    requesttime: undefined,
  }
  const start = url.indexOf('?') + 1
  if (start === 0) return query
  const hash = url.indexOf('#')
  for (const [written, value] of pairsOf(url.slice(start, hash < 0 ? undefined : hash))) {
    const name = written.toLowerCase() as QueryName
    if (!Object.hasOwn(query, name)) continue
    if (query[name] !== undefined) return undefined
    query[name] = value
  }
  return query
}

/** Decoding is what costs most, and hardly any URL of Tencent's needs it. */
function pairsOf(query: string): Iterable<readonly [name: string, value: string]> {
  if (/[%+]/.test(query)) return new URLSearchParams(query)
  return query.split('&').map((pair) => {
    const equals = pair.indexOf('=')
    return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)]
  })
}
