import { stringifyExactly, wrongType } from '@timkit/core/internal'
import type { WebhookCommand, WebhookEventOf } from '@timkit/core/webhook'
import { isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'
import { bodyOf, type NamedWebhook, type WebhookBatch } from './body.ts'
import { checkCaller, type WebhookResendOptions, type WebhookSendOptions } from './caller.ts'
import type { Courier, Letter } from './courier.ts'
import type { WebhookDelivery } from './delivery.ts'
import { ended } from './ended.ts'
import { webhookEffects } from './faults/fault.ts'
import type { WebhookFaults, WebhookMishap } from './faults/fault-plan.ts'
import { isWebhookCommand } from './pattern.ts'
import { SampleMaker } from './sample-maker.ts'
import type { WebhookSettings } from './settings.ts'

/** Sends what somebody wants to be sent, whatever has happened: samples, events of their own, repeats. */
export class ByHand {
  readonly #courier: Courier
  readonly #samples: SampleMaker
  readonly #faults: WebhookFaults
  readonly #follow: (delivery: Promise<void>) => void

  /**
   * Makes what sends with a courier.
   *
   * @param faults Happen to what is to be sent with them.
   * @param now The time of samples.
   * @param follow Is given each delivery, which ends and does not fail.
   */
  constructor(
    courier: Courier,
    faults: WebhookFaults,
    now: () => number,
    follow: (delivery: Promise<void>) => void,
  ) {
    this.#courier = courier
    this.#faults = faults
    this.#samples = new SampleMaker(now)
    this.#follow = follow
  }

  /** Makes a sample of an event, another one each time. */
  async sample<Command extends WebhookCommand>(command: Command): Promise<WebhookEventOf<Command>> {
    if (!isWebhookCommand(command))
      throw wrongType(
        'command',
        `must be one of a webhook, such as C2C.CallbackAfterSendMsg, not ${show(command)}`,
      )
    return this.#samples.make(command)
  }

  /** Sends an event. */
  async send(
    event: NamedWebhook | WebhookBatch,
    by: WebhookSendOptions,
    settings: WebhookSettings,
  ): Promise<WebhookDelivery> {
    const command = commandOf(event)
    if (command === undefined)
      throw wrongType(
        'event',
        `must be an object with a CallbackCommand, or with Events that have one, not ${show(event)}`,
      )
    if (!isObject(by)) throw wrongType('by', `must be an object, not ${show(by)}`)
    const { faults, ...caller }: WebhookSendOptions = by
    const copy = copyOf(event)
    // As several pushes come it is sent as it is.
    const body = isNamed(copy) ? bodyOf([copy], settings.shape) : { Events: copy.Events }
    return this.#deliver({ command, body, caller: checkCaller(caller) }, settings, faults)
  }

  /** Sends a delivery once more. */
  async resend(
    id: number,
    options: WebhookResendOptions,
    settings: WebhookSettings,
  ): Promise<WebhookDelivery> {
    if (!isObject(options)) throw wrongType('options', `must be an object, not ${show(options)}`)
    const { faults }: WebhookResendOptions = options
    const known = this.#courier.log.records.find((delivery) => delivery.id === id)
    if (known === undefined)
      throw wrongType('id', `must be that of a delivery that the log still has, not ${show(id)}`)
    const { command, body, caller } = known
    return this.#deliver({ command, body, caller, repeats: id }, settings, faults)
  }

  #deliver(
    letter: Letter,
    settings: WebhookSettings,
    withFaults: boolean | undefined,
  ): Promise<WebhookDelivery> {
    if (withFaults !== undefined && typeof withFaults !== 'boolean')
      throw wrongType('faults', `must be true or false, not ${show(withFaults)}`)
    if (settings.receiver === undefined)
      throw wrongType('webhooks', 'have no receiver: neither a url nor a handler was given')
    const mishap = withFaults === true ? inOrder(this.#faults.next(letter.command)) : undefined
    const delivered = this.#carry({ ...letter, mishap, byHand: true }, settings)
    this.#follow(ended(delivered))
    return delivered
  }

  async #carry(letter: Letter, settings: WebhookSettings): Promise<WebhookDelivery> {
    const isGone = this.#courier.watch()
    await this.#courier.delay(letter)
    return this.#courier.deliver(letter, settings, isGone)
  }
}

/** What happens to what is sent by hand: who sends it says after what. And what is asked is never sent twice. */
function inOrder(mishap: WebhookMishap | undefined): WebhookMishap | undefined {
  if (mishap === undefined) return undefined
  const { overtaken: _, ...rule } = mishap.rule
  const happens = webhookEffects.some((effect) => rule[effect as keyof typeof rule] !== undefined)
  return happens ? { ...mishap, rule } : undefined
}

function isNamed(event: NamedWebhook | WebhookBatch): event is NamedWebhook {
  return (event as Partial<NamedWebhook>).CallbackCommand !== undefined
}

/** The command that goes into the URL; `undefined` for what is no event. */
function commandOf(event: NamedWebhook | WebhookBatch): string | undefined {
  if (!isObject(event)) return undefined
  const { CallbackCommand, Events } = event as Partial<Record<string, unknown>>
  if (CallbackCommand === undefined && Array.isArray(Events) && Events.length > 0) {
    const commands = Events.map((each) => (isObject(each) ? nameOf(each) : undefined))
    return commands.includes(undefined) ? undefined : commands[0]
  }
  return nameOf(event as unknown as Readonly<Record<string, unknown>>)
}

function nameOf({ CallbackCommand: name }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof name === 'string' && name !== '' ? name : undefined
}

/** Copies an event that is sent by hand; refuses what JSON cannot hold. */
function copyOf<Event extends NamedWebhook | WebhookBatch>(event: Event): Event {
  try {
    const copy = structuredClone(event)
    stringifyExactly(copy)
    return copy
  } catch (error) {
    throw wrongType('event', 'must be data that JSON can hold', error)
  }
}
