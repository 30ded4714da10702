import {
  type AfterCommand,
  type BeforeCommand,
  signWebhook,
  type WebhookCommand,
  type WebhookEventOf,
  webhookEvents,
} from '@timkit/core/webhook'
import { Refusal } from '../request/refusal.ts'
import { type Fields, isObject } from '../values/json-object.ts'
import { type CallWebhooks, noWebhooks, type WebhookAnswerTo } from './call-webhooks.ts'
import type { WebhookOptions } from './options.ts'

/** Who does what is told. */
export interface Caller {
  readonly platform: string
  readonly clientIp: string
}

/** A call's webhooks, which gather what is told until the call is answered. */
export interface OpenWebhooks extends CallWebhooks {
  /** Sends what was told: the call is answered. */
  flush(): void
}

/** What was done. */
type Told = { readonly CallbackCommand: AfterCommand }

const silent: OpenWebhooks = { ...noWebhooks, flush: () => undefined }

/** Calls the app's own server. */
export class WebhookEngine {
  readonly #options: WebhookOptions
  readonly #sdkAppId: number
  readonly #now: () => number
  #last: Promise<unknown> = Promise.resolve()

  /** Makes the engine of an emulator. */
  constructor(options: WebhookOptions, sdkAppId: number, now: () => number) {
    this.#options = options
    this.#sdkAppId = sdkAppId
    this.#now = now
  }

  /** Whether anybody wants an event. */
  wants(command: WebhookCommand): boolean {
    const { url, handler, events } = this.#options
    return (url ?? handler) !== undefined && (events?.includes(command) ?? true)
  }

  /** The webhooks of one call. */
  open(caller: Caller): OpenWebhooks {
    if ((this.#options.url ?? this.#options.handler) === undefined) return silent
    const told: Told[] = []
    return {
      wants: (command) => this.wants(command),
      ask: (event) => this.#ask(event, caller),
      tell: (event) => void told.push(event),
      flush: () => {
        for (const event of told.splice(0)) this.tell(event, caller)
      },
    }
  }

  /** Tells what happened by itself, or after a call. */
  tell(event: Told, caller: Caller): void {
    if (!this.wants(event.CallbackCommand)) return
    this.#last = this.#last
      .then(() => new Promise((resolve) => setTimeout(resolve, 0)))
      .then(() => this.#send(event, caller))
  }

  /** Resolves when everything told was delivered. */
  async idle(): Promise<void> {
    for (let last: unknown; last !== this.#last; ) {
      last = this.#last
      await last
    }
  }

  async #ask<Command extends BeforeCommand>(
    event: WebhookEventOf<Command>,
    caller: Caller,
  ): Promise<WebhookAnswerTo<Command> | 'drop'> {
    const command: BeforeCommand = event.CallbackCommand
    if (!this.wants(command)) return {}
    const answer = await this.#send(event, caller)
    if (answer === undefined) return {}
    const { codes, drop, changes = [] } = webhookEvents[command]
    const code = Number(answer.ErrorCode)
    if (code === 0) {
      const changed = changes.filter((name) => answer[name] !== undefined).map((name) => [name, answer[name]])
      return Object.fromEntries(changed) as WebhookAnswerTo<Command>
    }
    if (code === 2 && drop) return 'drop'
    const own = codes !== undefined && code >= codes[0] && code <= codes[1]
    throw new Refusal(own ? code : command.startsWith('C2C.') ? 20006 : 10016, String(answer.ErrorInfo))
  }

  async #send(
    event: { readonly CallbackCommand: WebhookCommand },
    caller: Caller,
  ): Promise<Fields | undefined> {
    const { url = 'http://127.0.0.1/', handler = fetch, token } = this.#options
    const query = new URLSearchParams({
      SdkAppid: String(this.#sdkAppId),
      CallbackCommand: event.CallbackCommand,
      contenttype: 'json',
      ClientIP: caller.clientIp,
      OptPlatform: caller.platform,
    })
    const requestTime = Math.floor(this.#now() / 1000)
    if (token !== undefined) {
      query.append('Sign', await signWebhook({ token, requestTime }))
      query.append('RequestTime', String(requestTime))
    }
    try {
      const response = await handler(
        new Request(`${url}?${query}`, { method: 'POST', body: JSON.stringify(event) }),
      )
      const answer: unknown = await response.json()
      return response.status === 200 && isObject(answer) ? answer : undefined
    } catch {
      return undefined
    }
  }
}
