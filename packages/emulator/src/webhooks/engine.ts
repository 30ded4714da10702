import { wrongType } from '@timkit/core/internal'
import type { AfterCommand, BeforeCommand, WebhookCommand, WebhookEventOf } from '@timkit/core/webhook'
import { Refusal } from '../request/refusal.ts'
import { isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'
import { bodyOf, type NamedWebhook, type WebhookBatch } from './body.ts'
import { ByHand } from './by-hand.ts'
import { type CallWebhooks, noWebhooks, type WebhookAnswerTo } from './call-webhooks.ts'
import { type Caller, nobody, type WebhookResendOptions, type WebhookSendOptions } from './caller.ts'
import { answerOf, Courier, type Letter, notedOf } from './courier.ts'
import type { WebhookDelivery } from './delivery.ts'
import type { EmulatorWebhooks, WebhookState } from './emulator-webhooks.ts'
import { ended } from './ended.ts'
import { WebhookFaults } from './faults/fault-plan.ts'
import { checkIdle, type WebhookIdleOptions } from './idle-options.ts'
import type { WebhookOptions } from './options.ts'
import { Outbox } from './outbox.ts'
import type { SenderParts } from './sender.ts'
import { checkWebhooks, isWanted, stateOf, type WebhookSettings } from './settings.ts'
import { checkEffects } from './useless.ts'
import { readVerdict } from './verdict.ts'

/** The webhooks of one call, which keep what is told until the call is answered. */
export interface OpenWebhooks extends CallWebhooks {
  /** Sends what was told: the call is answered. */
  flush(): void
}

/** The webhooks of one world: nothing of them is left once another one took its place. */
export interface WorldWebhooks {
  /** The webhooks of one call; `who` is asked for its caller where anybody listens. */
  open(who: () => Caller): OpenWebhooks
  /** Tells what happened without a call that did it. */
  tell<Command extends AfterCommand>(event: WebhookEventOf<Command>): void
  /** Whether anybody wants an event. */
  wants(command: string): boolean
}

/** What the caller is answered where the receiver failed and the policy is to block. */
const blocked = 80003
const silent: OpenWebhooks = { ...noWebhooks, flush: () => undefined }

/** Calls the app's own server. */
export class WebhookEngine implements EmulatorWebhooks {
  readonly #atStart: WebhookOptions
  readonly #courier: Courier
  readonly #faults: WebhookFaults
  readonly #byHand: ByHand
  readonly #outbox: Outbox
  #options: WebhookOptions
  #settings: WebhookSettings

  /** Makes the engine of an emulator; `settings` are what came of `options`. */
  constructor(
    options: WebhookOptions,
    settings: WebhookSettings,
    faultSeed: number,
    parts: Omit<SenderParts, 'waitUntil'>,
  ) {
    this.#atStart = options
    this.#options = options
    this.#settings = settings
    this.#courier = new Courier({ ...parts, waitUntil: (work) => this.#outbox.accompany(ended(work)) })
    this.#faults = new WebhookFaults(faultSeed)
    this.#faults.set(settings.faults)
    this.#byHand = new ByHand(this.#courier, this.#faults, parts.clock.now, (work) =>
      this.#outbox.follow(work),
    )
    this.#outbox = new Outbox(this.#courier, this.#faults, () => this.#settings)
  }

  /** How the receiver is called. */
  get state(): WebhookState {
    return stateOf(this.#settings)
  }

  /** The last deliveries. */
  get deliveries(): readonly WebhookDelivery[] {
    return this.#courier.log.records
  }

  /** Changes some of the options. */
  change(options: WebhookOptions): void {
    if (!isObject(options)) throw wrongType('webhooks', `must be an object, not ${show(options)}`)
    const changed = { ...this.#options, ...options }
    const settings = checkWebhooks(changed)
    checkEffects(options, settings)
    this.#settings = settings
    this.#options = changed
    if (Object.hasOwn(options, 'faults')) this.#faults.set(settings.faults)
  }

  /** Calls a function at every new delivery, until the function given back is called. */
  subscribe(listener: (delivery: WebhookDelivery) => void): () => void {
    return this.#courier.log.subscribe(listener)
  }

  /** Forgets the deliveries. */
  clear(): void {
    this.#courier.log.clear()
  }

  /** Goes back to the start: nothing waits, no deliveries, the faults of the options. The receiver stays. */
  restart(): void {
    this.#outbox.clear()
    this.#courier.restart()
    const { faults } = this.#atStart
    this.#options = { ...this.#options, faults }
    // The other settings may be others by now, beside which a fault has no effect: it is no mistake then.
    this.#settings = checkWebhooks(this.#options)
    this.#faults.set(this.#settings.faults)
  }

  /** Resolves when everything told was delivered, and what handlers go on with has ended, or has had so many milliseconds. */
  async idle(options: WebhookIdleOptions = {}): Promise<void> {
    const milliseconds = checkIdle(options)
    let timer: ReturnType<typeof setTimeout> | undefined
    const patience = (): Promise<void> =>
      new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds)
      })
    await this.#outbox.idle(patience)
    clearTimeout(timer)
  }

  /**
   * Lets what waits go out for so many milliseconds, then calls nobody any more.
   *
   * @returns The events that were not delivered by then.
   */
  async close(grace: number): Promise<readonly NamedWebhook[]> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, grace)
    })
    await Promise.race([this.#outbox.idle(() => over), over])
    clearTimeout(timer)
    const left = this.#outbox.events
    this.#outbox.clear()
    this.#courier.stop()
    this.change({ url: undefined, handler: undefined })
    return left
  }

  /** Makes a sample of an event, another one each time. */
  async sample<Command extends WebhookCommand>(command: Command): Promise<WebhookEventOf<Command>> {
    return this.#byHand.sample(command)
  }

  /** Sends an event by hand. */
  async send(event: NamedWebhook | WebhookBatch, by: WebhookSendOptions = {}): Promise<WebhookDelivery> {
    return this.#byHand.send(event, by, this.#settings)
  }

  /** Sends a delivery once more. */
  async resend(id: number, options: WebhookResendOptions = {}): Promise<WebhookDelivery> {
    return this.#byHand.resend(id, options, this.#settings)
  }

  /** Whether anybody wants an event. */
  wants(command: string): boolean {
    return isWanted(this.#settings, command)
  }

  /** The webhooks of the world that begins now. */
  inhabit(): WorldWebhooks {
    const isGone = this.#courier.watch()
    return {
      open: (who) => this.open(who, isGone),
      tell: (event) => this.tell(event, isGone),
      wants: (command) => this.wants(command),
    }
  }

  /** The webhooks of one call; `who` is asked for its caller where anybody listens. */
  open(who: () => Caller, isGone: () => boolean = this.#courier.watch()): OpenWebhooks {
    if (this.#settings.receiver === undefined) return silent
    const caller = who()
    const told: NamedWebhook[] = []
    return {
      wants: (command) => this.wants(command),
      ask: (event) => this.#ask(event, caller, isGone),
      // What it is made of may change before it is sent.
      tell: (event) => void (this.wants(event.CallbackCommand) && told.push(structuredClone(event))),
      flush: () => {
        for (const event of told.splice(0)) this.#outbox.add(event, caller, isGone)
      },
    }
  }

  /** Tells what happened without a call that did it. */
  tell<Command extends AfterCommand>(
    event: WebhookEventOf<Command>,
    isGone: () => boolean = this.#courier.watch(),
  ): void {
    if (this.wants(event.CallbackCommand)) this.#outbox.add(structuredClone(event), nobody, isGone)
  }

  async #ask<Command extends BeforeCommand>(
    event: WebhookEventOf<Command>,
    caller: Caller,
    isGone: () => boolean,
  ): Promise<WebhookAnswerTo<Command> | 'drop'> {
    const command: BeforeCommand = event.CallbackCommand
    if (!this.wants(command) || isGone()) return {}
    const settings = this.#settings
    const mishap = this.#faults.next(command)
    const letter: Letter = { command, body: bodyOf([structuredClone(event)], settings.shape), caller, mishap }
    await this.#courier.delay(letter)
    // Held back until another world took the place of its own.
    if (isGone()) return {}
    const attempts = await this.#courier.send(letter, settings, isGone)
    const answer = answerOf(attempts)
    if (answer === undefined) {
      const passes = settings.onBeforeFailure === 'pass'
      const noted = passes
        ? ({ outcome: 'passed', attempts } as const)
        : ({ outcome: 'blocked', code: blocked, attempts } as const)
      this.#courier.note(letter, noted, isGone())
      if (passes) return {}
      throw new Refusal(blocked, 'The webhook that is asked before this failed or was late')
    }
    const verdict = readVerdict(command, answer, { ...event })
    this.#courier.note(letter, { ...notedOf(verdict), attempts }, isGone())
    const { outcome, code, text, changes } = verdict
    if (code !== undefined)
      throw new Refusal(code, text || 'The webhook that is asked before this refused it')
    return outcome === 'dropped' ? 'drop' : (changes as WebhookAnswerTo<Command>)
  }
}
