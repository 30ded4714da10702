import { refusedWebhook } from './refused-webhook.ts'

/** What Tencent appends to the URL of a webhook, as it came; `undefined` for what is not there. */
export interface WebhookQuery {
  readonly sdkappid?: string
  readonly callbackcommand?: string
  readonly clientip?: string
  readonly optplatform?: string
  readonly sign?: string
  readonly requesttime?: string
}

/** Tencent's pages write `SdkAppid`, `SdkAppId` and `SDKAppID`: names are compared in lower case. */
const known: ReadonlySet<string> = new Set([
  'sdkappid',
  'callbackcommand',
  'clientip',
  'optplatform',
  'sign',
  'requesttime',
] satisfies (keyof WebhookQuery)[])

/**
 * Reads what Tencent appends to the URL. Parameters of the URL's owner are let be; one of Tencent's that is there twice is
 * refused, since the one that is checked might not be the one that another program reads.
 *
 * @param url Whole, or from its path on, as `req.url` of Node has it.
 */
export function readQuery(url: string): WebhookQuery {
  const start = url.indexOf('?') + 1
  const end = url.indexOf('#')
  const query: Partial<Record<keyof WebhookQuery, string>> = {}
  if (start === 0) return query
  for (const [written, value] of pairsOf(url.slice(start, end < 0 ? undefined : end))) {
    const name = written.toLowerCase()
    if (!isKnown(name)) continue
    if (query[name] !== undefined) {
      throw refusedWebhook('query', `its URL has ${name} more than once`)
    }
    query[name] = value
  }
  return query
}

/** Decoding is what costs most, and hardly any URL of Tencent's needs it. */
function pairsOf(query: string): Iterable<[name: string, value: string]> {
  if (/[%+]/.test(query)) return new URLSearchParams(query)
  return query.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [name, value.join('=')]
  })
}

function isKnown(name: string): name is keyof WebhookQuery {
  return known.has(name)
}
