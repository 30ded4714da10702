import { stringifyExactly } from '@timkit/core/internal'
import { type Fields, isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'
import type { NamedWebhook, WebhookBatch } from './body.ts'
import type { WebhookResendOptions, WebhookSendOptions } from './caller.ts'
import type { EmulatorWebhooks } from './emulator-webhooks.ts'
import type { WebhookOptions } from './options.ts'
import { isWebhookCommand } from './pattern.ts'

/** Does something with webhooks; gives what to answer besides the state. */
type WebhookAction = (webhooks: EmulatorWebhooks, body: Fields) => Promise<Fields>

/** What can be done with webhooks over HTTP, by the last parts of the path. */
export const webhookActions: ReadonlyMap<string, WebhookAction> = new Map<string, WebhookAction>([
  ['webhooks', change],
  ['webhooks/send', send],
  ['webhooks/resend', resend],
  ['webhooks/idle', idle],
  ['webhooks/clear', clear],
])

async function change(webhooks: EmulatorWebhooks, body: Fields): Promise<Fields> {
  if (Object.hasOwn(body, 'handler')) throw new TypeError('handler is a function, which no JSON has')
  // Null is what JSON has for going back to the default.
  const options = Object.entries(body).map(([name, value]) => [name, value ?? undefined])
  webhooks.change(Object.fromEntries(options) as WebhookOptions)
  return {}
}

async function send(webhooks: EmulatorWebhooks, body: Fields): Promise<Fields> {
  const { platform, clientIp, faults, ...what } = body
  const event = what.command === undefined ? eventOf(what) : await sampleOf(webhooks, what)
  // JSON may have anything there: it is looked at.
  return { delivery: await webhooks.send(event, { platform, clientIp, faults } as WebhookSendOptions) }
}

async function resend(webhooks: EmulatorWebhooks, { id, faults }: Fields): Promise<Fields> {
  const number = typeof id === 'string' && /^\d+$/.test(id) ? Number(id) : id
  // JSON may have anything there: it is looked at.
  return { delivery: await webhooks.resend(number as number, { faults } as WebhookResendOptions) }
}

async function idle(webhooks: EmulatorWebhooks, body: Fields): Promise<Fields> {
  const { timeout, ...others } = body
  const [other] = Object.keys(others)
  if (other !== undefined) throw new TypeError(`There is no field ${JSON.stringify(other)}, only timeout`)
  // JSON may have anything there: it is looked at.
  await webhooks.idle({ timeout: timeout as number | undefined })
  return {}
}

async function clear(webhooks: EmulatorWebhooks): Promise<Fields> {
  webhooks.clear()
  return {}
}

/** The deliveries after one, with every integer as it was sent. */
export function deliveriesAfter({ deliveries }: EmulatorWebhooks, { searchParams }: URL): string {
  const after = Number(searchParams.get('after') ?? 0)
  return stringifyExactly({ deliveries: deliveries.filter(({ id }) => !(id <= after)) }) ?? ''
}

async function sampleOf(webhooks: EmulatorWebhooks, { command, ...others }: Fields): Promise<NamedWebhook> {
  const [other] = Object.keys(others)
  if (other !== undefined)
    throw new TypeError(
      `There is no field ${JSON.stringify(other)} beside command, only platform, clientIp and faults: an event is sent as event`,
    )
  if (!isWebhookCommand(command))
    throw new TypeError(
      `command must be one that Tencent documents, not ${show(command)}: any other is sent as event`,
    )
  return webhooks.sample(command)
}

function eventOf({ event, ...others }: Fields): NamedWebhook | WebhookBatch {
  const [other] = Object.keys(others)
  if (event !== undefined && other !== undefined)
    throw new TypeError(
      `There is no field ${JSON.stringify(other)} beside event, only platform, clientIp and faults`,
    )
  if (!isObject(event))
    throw new TypeError('It needs a command, of which a sample is sent, or an event to be sent as it is')
  return event as Fields & NamedWebhook
}
