import { stringifyExactly, wrongType } from '@timkit/core/internal'
import type { WebhookCommand, WebhookEventOf } from '@timkit/core/webhook'
import { isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'
import { bodyOf, type NamedWebhook } from './body.ts'
import { checkCaller, type WebhookCallerOptions } from './caller.ts'
import type { Courier, Letter } from './courier.ts'
import type { WebhookDelivery } from './delivery.ts'
import { ended } from './ended.ts'
import { isWebhookCommand } from './pattern.ts'
import { SampleMaker } from './sample-maker.ts'
import type { WebhookSettings } from './settings.ts'

/** Sends what somebody wants to be sent, whatever has happened: samples, events of their own, repeats. */
export class ByHand {
  readonly #courier: Courier
  readonly #samples: SampleMaker
  readonly #follow: (delivery: Promise<void>) => void

  /**
   * Makes what sends with a courier.
   *
   * @param now The time of samples.
   * @param follow Is given each delivery, which ends and does not fail.
   */
  constructor(courier: Courier, now: () => number, follow: (delivery: Promise<void>) => void) {
    this.#courier = courier
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
    event: NamedWebhook,
    by: WebhookCallerOptions,
    settings: WebhookSettings,
  ): Promise<WebhookDelivery> {
    if (!isObject(event) || typeof event.CallbackCommand !== 'string' || event.CallbackCommand === '')
      throw wrongType('event', `must be an object with a CallbackCommand, not ${show(event)}`)
    if (!isObject(by)) throw wrongType('by', `must be an object, not ${show(by)}`)
    const { CallbackCommand: command } = event
    const body = bodyOf([copyOf(event)], settings.shape)
    return this.#deliver({ command, body, caller: checkCaller(by) }, settings)
  }

  /** Sends a delivery once more. */
  async resend(id: number, settings: WebhookSettings): Promise<WebhookDelivery> {
    const known = this.#courier.log.records.find((delivery) => delivery.id === id)
    if (known === undefined)
      throw wrongType('id', `must be that of a delivery that the log still has, not ${show(id)}`)
    const { command, body, caller } = known
    return this.#deliver({ command, body, caller, repeats: id }, settings)
  }

  #deliver(letter: Letter, settings: WebhookSettings): Promise<WebhookDelivery> {
    if (settings.receiver === undefined)
      throw wrongType('webhooks', 'have no receiver: neither a url nor a handler was given')
    const delivered = this.#courier.deliver({ ...letter, byHand: true }, settings)
    this.#follow(ended(delivered))
    return delivered
  }
}

/** Copies an event that is sent by hand; refuses what JSON cannot hold. */
function copyOf(event: NamedWebhook): NamedWebhook {
  try {
    const copy = structuredClone(event)
    stringifyExactly(copy)
    return copy
  } catch (error) {
    throw wrongType('event', 'must be data that JSON can hold', error)
  }
}
