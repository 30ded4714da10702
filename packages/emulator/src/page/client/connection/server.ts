import type { ActionResult } from '../../wire/action.ts'
import type { LogPage } from '../../wire/log.ts'
import type { PageState } from '../../wire/state.ts'
import type { WebhookPage } from '../../wire/webhooks.ts'
import { locale } from '../language/language.ts'

/** Where the emulator answers the page. */
const pageFolder = '/_emulator/page/'

/** The last answers by address: what did not change is not sent again. */
const known = new Map<string, { readonly address: string; readonly etag: string }>()

/** Asks for the state; `undefined` when it is what it was. */
export function getState(query: Readonly<Record<string, string>>): Promise<PageState | undefined> {
  return get<PageState>('state', query)
}

/** Asks for new requests; `undefined` when there are none. */
export function getLog(query: Readonly<Record<string, string>>): Promise<LogPage | undefined> {
  return get<LogPage>('log', query)
}

/** Asks for new deliveries of webhooks; `undefined` when there are none. */
export function getWebhooks(query: Readonly<Record<string, string>>): Promise<WebhookPage | undefined> {
  return get<WebhookPage>('webhooks', query)
}

/** Forgets what was asked, so that everything is sent again. */
export function forgetAnswers(): void {
  known.clear()
}

/** Asks the emulator to do something. */
export async function act(name: string, body: object): Promise<ActionResult> {
  const response = await fetch(`${pageFolder}${name}?${new URLSearchParams({ locale: locale() })}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const result: unknown = await response.json()
  if (response.ok) return result as ActionResult
  return { errorCode: response.status, errorInfo: (result as { readonly error: string }).error }
}

async function get<Answer>(
  name: string,
  query: Readonly<Record<string, string>>,
): Promise<Answer | undefined> {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions()
  const address = `${pageFolder}${name}?${new URLSearchParams({ ...query, locale: locale(), zone })}`
  const last = known.get(name)
  const response = await fetch(
    address,
    last?.address === address ? { headers: { 'if-none-match': last.etag } } : {},
  )
  if (response.status === 304) return undefined
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const answer = (await response.json()) as Answer
  known.set(name, { address, etag: response.headers.get('etag') ?? '' })
  return answer
}
