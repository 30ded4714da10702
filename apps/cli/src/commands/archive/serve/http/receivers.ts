import { type Archive, ingestHandlers } from '@timkit/archive'
import { oneLine } from '@timkit/core'
import { createWebhookHandler, type WebhookHandler, type WebhookObservation } from '@timkit/core/webhook'
import type { CliContext } from '../../../../context.ts'
import { errorText } from '../../../../output/error-text.ts'
import type { AppState } from '../app/app-state.ts'
import { reasonOf } from '../app/error-reason.ts'
import type { ServedApp } from '../app/served-app.ts'
import type { ServiceLog } from '../service-log.ts'

/** Between two attempts to open an archive for what comes by webhook, in milliseconds: others would wait for it meanwhile. */
const pauseMs = 5_000
/** Between two lines of the log about webhooks that were refused. */
const refusalsMs = 10_000

interface Opened {
  readonly archive: Archive
  readonly receive: WebhookHandler
}

/** Takes the webhooks of one app and keeps their events. */
export class Receiver {
  readonly #app: ServedApp
  readonly #state: AppState
  readonly #log: ServiceLog
  readonly #context: CliContext
  #opening: Promise<Opened> | undefined
  #notBefore = 0
  #isClosed = false
  /** Since they were told last. */
  #refused = 0
  #tellRefusedAt = Number.NEGATIVE_INFINITY

  constructor(app: ServedApp, state: AppState, log: ServiceLog, context: CliContext) {
    this.#app = app
    this.#state = state
    this.#log = log
    this.#context = context
  }

  /** Whether the app receives webhooks at all. */
  get isWanted(): boolean {
    return this.#app.config.tokenFiles.length > 0
  }

  /** Answers a webhook; with 503, so that it is sent again, as long as nothing can be kept. */
  async receive(request: Request): Promise<Response> {
    const opened = await this.open()
    return opened === undefined
      ? new Response('This app cannot be served now\n', { status: 503, headers: { 'retry-after': '5' } })
      : opened.receive(request)
  }

  /** Opens the archive, unless it is open; `undefined` when it cannot be. */
  async open(): Promise<Opened | undefined> {
    if (this.#isClosed || (this.#opening === undefined && performance.now() < this.#notBefore))
      return undefined
    this.#opening ??= this.#open()
    try {
      return await this.#opening
    } catch (error) {
      if (this.#opening === undefined) return undefined
      this.#opening = undefined
      this.#notBefore = performance.now() + pauseMs
      this.#state.count(reasonOf(error))
      const { t } = this.#context
      this.#log.error(
        { event: 'not-receiving', reason: reasonOf(error), error: this.#textOf(error) },
        t({
          en: 'Cannot receive webhooks; tried again with the next',
          zh: '无法接收 webhook；收到下一个时重试',
        }),
      )
      return undefined
    }
  }

  /** Ends what it holds open. */
  async close(): Promise<void> {
    this.#isClosed = true
    const opened = await this.#opening?.catch(() => undefined)
    await opened?.archive.close()
  }

  async #open(): Promise<Opened> {
    const token = this.#app.readTokens()
    const archive = await this.#app.openReceiver((error) => {
      const { t } = this.#context
      this.#state.count('index')
      this.#log.warn(
        { event: 'not-indexed', error: this.#textOf(error) },
        t({ en: 'Kept, but not searchable before the next sync', zh: '已保存，但下次同步之前无法搜索' }),
      )
    })
    const { sdkAppId } = this.#app.config
    const receive = createWebhookHandler({
      sdkAppId,
      token,
      on: ingestHandlers(archive),
      onUnknown: (event, context) => archive.ingest(event, context),
      observe: (observation) => this.#observe(observation),
    })
    return { archive, receive }
  }

  #observe({ reason, isOutcome, command, fault, error }: WebhookObservation): void {
    if (isOutcome) this.#state.countEvent(reason)
    const { t } = this.#context
    const about = { command: command === undefined ? undefined : oneLine(command), fault }
    if (reason === 'refused') this.#tellRefusal(about)
    if (reason === 'failed') {
      this.#state.count('webhook')
      this.#log.error(
        { event: 'webhook-not-kept', ...about, error: this.#textOf(error) },
        t({ en: 'Could not keep an event', zh: '未能保存事件' }),
      )
    }
  }

  /** Anybody can send what is refused: the log shall not grow with it. */
  #tellRefusal(about: object): void {
    this.#refused++
    if (performance.now() < this.#tellRefusedAt) return
    this.#tellRefusedAt = performance.now() + refusalsMs
    const { t } = this.#context
    this.#log.warn(
      { event: 'webhook-refused', ...about, count: this.#refused },
      t({ en: 'Refused webhooks', zh: '已拒绝 webhook' }),
    )
    this.#refused = 0
  }

  #textOf(error: unknown): string {
    return oneLine(error instanceof Error ? errorText(error, this.#context) : String(error))
  }
}
