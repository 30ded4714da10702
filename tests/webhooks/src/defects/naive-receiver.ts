import { hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import {
  createWebhookHandler,
  type WebhookHandlerOptions,
  type WebhookReceiverOptions,
  webhookRequest,
} from '@timkit/core/webhook'

/** The app of the tests, its token, and the second in which everything happens. */
export const sdkAppId = 1_400_000_000
export const token = 'secret-token'
export const second = 1_700_000_000

/** A receiver of webhooks. */
export type Receive = (request: Request) => Promise<Response>

/** How a receiver of the tests is made; the app, its token and the clock are given where they are left out. */
export type Options = Partial<Omit<WebhookReceiverOptions, 'on'>> & {
  readonly on?: object
  readonly token?: string | readonly string[] | undefined
}

/** Makes a receiver: timkit's, or one with a defect. */
export type MakeReceiver = (options?: Options) => Receive

const app = { sdkAppId, token, on: {}, now: () => second * 1000 }

/** Makes timkit's receiver. */
export const timkit: MakeReceiver = (options) =>
  createWebhookHandler({ ...app, ...options } as WebhookHandlerOptions)

/** An event, or the body of a request. */
export type Fields = { readonly [field: string]: unknown }

/** The parameters of a URL, by their names in lower case. */
export type Query = { readonly [name: string]: string | undefined }

/** Whose webhooks are accepted. */
export interface App {
  readonly sdkAppId: number
  readonly tokens: readonly string[]
  readonly seconds: number
}

/** What a receiver does, one by one: a test replaces what has the defect. */
export interface Parts {
  /** Reads the body before it looks who sent it. */
  readonly readsFirst: boolean
  method(method: string): boolean
  query(url: URL): Query
  isOurs(query: Query, app: App, request: Request): boolean
  refusal(): Response
  broken(): Response
  read(request: Request): Promise<Fields>
  eventsOf(body: Fields, query: Query): readonly Fields[]
  /** `undefined`: to nobody. */
  handlerOf(on: Fields, command: string): unknown
  contextOf(query: Query, request: Request): object
  handle(work: () => unknown): unknown
  unknown(command: string): object
  answer(verdict: Fields | undefined, event: Fields): object | string
}

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }

const failed = (status: number): Response =>
  Response.json({ ActionStatus: 'FAIL', ErrorCode: status, ErrorInfo: '' }, { status })

const sound: Parts = {
  readsFirst: false,
  method: (method) => method === 'POST',
  query: (url) =>
    Object.fromEntries([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value])),
  isOurs: (query, app) => isOfApp(query, app) && isSigned(query, app) && isRecent(query, app),
  refusal: () => failed(403),
  broken: () => failed(400),
  read: (request) => request.json() as Promise<Fields>,
  eventsOf: (body, { callbackcommand }) =>
    (Array.isArray(body.Events) ? body.Events : [body]).map((each) => ({
      CallbackCommand: callbackcommand,
      ...each,
    })),
  handlerOf: (on, command) => (Object.hasOwn(on, command) ? on[command] : undefined),
  contextOf: ({ clientip, optplatform }) => ({ clientIp: clientip, platform: optplatform }),
  handle: (work) => work(),
  unknown: () => ok,
  answer: (verdict) =>
    verdict?.verdict === 'refuse' ? { ...ok, ErrorCode: verdict.code, ErrorInfo: verdict.text } : ok,
}

/**
 * Makes a small receiver as many are written, with a defect: the parts that are given. It may have others that the test of that
 * defect does not meet.
 */
export function naive(defect: Partial<Parts>): MakeReceiver {
  const parts = { ...sound, ...defect }
  return (options) => {
    const { sdkAppId, token, on, onUnknown, now } = { ...app, ...options }
    const tokens = typeof token === 'string' ? [token] : (token ?? [])
    const receive: Receive = async (request) => {
      const query = parts.query(new URL(request.url))
      const ours: App = { sdkAppId: sdkAppId as number, tokens, seconds: (now ?? app.now)() / 1000 }
      const read = () => parts.read(request).catch(() => undefined)
      const early = parts.readsFirst ? await read() : undefined
      if (!parts.method(request.method)) return new Response(null, { status: 405 })
      if (!parts.isOurs(query, ours, request)) return parts.refusal()
      const body = early ?? (await read())
      if (body === undefined) return parts.broken()
      let answer: object | string = ok
      for (const event of parts.eventsOf(body, query)) {
        const command = String(event.CallbackCommand)
        const handler = parts.handlerOf(on as Fields, command) ?? onUnknown
        const isKnown = handler !== onUnknown && handler !== undefined
        const context = parts.contextOf(query, request)
        const verdict = await parts.handle(() => (handler as Handler | undefined)?.(event, context))
        answer = isKnown ? parts.answer(verdict as Fields | undefined, event) : parts.unknown(command)
      }
      return typeof answer === 'string' ? new Response(answer) : Response.json(answer)
    }
    // As frameworks do with what nobody caught.
    return (request) => receive(request).catch((error) => new Response(`<h1>${error}</h1>`, { status: 500 }))
  }
}

type Handler = (event: Fields, context: object) => unknown

/** Whether a URL is of the app. */
export function isOfApp({ sdkappid }: Query, { sdkAppId }: App): boolean {
  return sdkappid === String(sdkAppId)
}

/** Whether a URL is signed with one of the tokens; compared in the way that is given. */
export function isSigned(
  { sign = '', requesttime = '' }: Query,
  { tokens }: App,
  equal: (left: string, right: string) => boolean = (left, right) => left === right,
): boolean {
  return tokens.some((each) => equal(signOf(each, requesttime), sign.toLowerCase()))
}

/** Whether a URL was signed within a minute. */
export function isRecent({ requesttime }: Query, { seconds }: App): boolean {
  return Math.abs(seconds - Number(requesttime)) <= 60
}

/** The signature as Tencent makes it, of whatever stands for the time. */
export function signOf(token: string, requestTime: string | number): string {
  return hash('sha256', token + requestTime)
}

/** Makes a request of the app. */
export function requestOf(
  event: object,
  options: Partial<Parameters<typeof webhookRequest>[0]> = {},
): Promise<Request> {
  return webhookRequest({
    url: 'https://example.com/im',
    sdkAppId,
    token,
    requestTime: second,
    clientIp: '127.0.0.2',
    platform: 'iOS',
    ...options,
    event,
  })
}

/** Makes a request with a URL and a body of one's own. */
export function post(query: string, body: unknown, init: object = {}): Request {
  // Node wants to be told that a stream is only sent.
  return new Request(`https://example.com/im?${query}`, {
    method: 'POST',
    body,
    duplex: 'half',
    ...init,
  } as RequestInit)
}

/** Lets everything happen that waits for nothing outside of this program. */
export async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate()
}

/** A promise, and what resolves it. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
