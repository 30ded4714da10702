import { outOfRange, wrongType } from '@timkit/core/internal'
import { isObject } from '../values/json-object.ts'
import { show } from '../values/show.ts'
import type { WebhookState } from './emulator-webhooks.ts'
import type { WebhookFault } from './faults/fault.ts'
import { checkWebhookFaults } from './faults/fault-plan.ts'
import type { WebhookOptions } from './options.ts'
import { concerns, isWebhookPattern, type WebhookPattern } from './pattern.ts'
import type { Receiver, WebhookHandler } from './receiver.ts'
import { type CheckedShape, checkShape } from './shape.ts'

/** Which server of the app is called, and how, after defaults are filled in. */
export interface WebhookSettings {
  /** Where the calls go; `undefined` where nobody is called. */
  readonly receiver: Receiver | undefined
  /** What calls are signed with. */
  readonly token: string | undefined
  /** What is sent; `undefined` for everything. */
  readonly events: readonly WebhookPattern[] | undefined
  /** What happens where a receiver fails that is asked. */
  readonly onBeforeFailure: 'pass' | 'block'
  /** Milliseconds that a receiver has. */
  readonly timeout: number
  /** How often an event is sent again that was not answered in time. */
  readonly retryAfterTimeout: number
  /** How calls look. */
  readonly shape: CheckedShape
  /** What goes wrong. */
  readonly faults: readonly WebhookFault[]
}

/** Milliseconds that the service waits. @see https://www.tencentcloud.com/document/product/1047/34354 */
const documentedTimeout = 2000
/** A test that waits longer for a receiver than a minute waits for nobody. */
const maxTimeout = 60_000
/** The service does not say how often it sends again. */
const maxRetries = 100

const names: readonly (keyof WebhookOptions)[] = [
  'url',
  'handler',
  'token',
  'events',
  'onBeforeFailure',
  'timeout',
  'retryAfterTimeout',
  'shape',
  'faults',
]

/** Checks options and fills in the defaults. No error shows the token, or a URL, which may have a secret in it. */
export function checkWebhooks(options: unknown): WebhookSettings {
  if (!isObject(options)) throw wrongType('webhooks', `must be an object, not ${show(options)}`)
  const unknown = Object.keys(options).find((name) => !names.some((known) => known === name))
  if (unknown !== undefined)
    throw wrongType('webhooks', `has no option ${show(unknown)}, only ${names.join(', ')}`)
  const {
    url,
    handler,
    token,
    events,
    onBeforeFailure = 'pass',
    timeout = documentedTimeout,
    retryAfterTimeout = 0,
    shape = {},
    faults = [],
  } = options as WebhookOptions
  if (token !== undefined && (typeof token !== 'string' || token === ''))
    throw wrongType('webhooks.token', 'must be a text that is not empty')
  if (token !== undefined && /\p{Surrogate}/u.test(token))
    throw wrongType(
      'webhooks.token',
      'holds half a character (a lone surrogate), which nothing can be signed with',
    )
  if (onBeforeFailure !== 'pass' && onBeforeFailure !== 'block')
    throw outOfRange('webhooks.onBeforeFailure', `must be pass or block, not ${show(onBeforeFailure)}`)
  if (typeof timeout !== 'number' || !(timeout > 0 && timeout <= maxTimeout))
    throw outOfRange('webhooks.timeout', `must be milliseconds up to ${maxTimeout}, not ${show(timeout)}`)
  if (!Number.isInteger(retryAfterTimeout) || retryAfterTimeout < 0 || retryAfterTimeout > maxRetries) {
    throw outOfRange(
      'webhooks.retryAfterTimeout',
      `must be an integer from 0 to ${maxRetries}, not ${show(retryAfterTimeout)}`,
    )
  }
  return {
    receiver: receiverOf(url, handler),
    token,
    events: events === undefined ? undefined : checkEvents(events),
    onBeforeFailure,
    timeout,
    retryAfterTimeout,
    shape: checkShape(shape),
    faults: checkWebhookFaults(faults),
  }
}

/** How a receiver is called, without the token, and without what its URL may hide. */
export function stateOf({ receiver, token, events, ...others }: WebhookSettings): WebhookState {
  const isUrl = receiver !== undefined && receiver.handler === undefined
  return {
    receiver: receiver === undefined ? 'none' : isUrl ? 'url' : 'handler',
    ...(isUrl && { origin: new URL(receiver.url).origin }),
    signed: token !== undefined,
    events: events ?? 'all',
    ...others,
  }
}

/** Whether an event is sent. */
export function isWanted({ receiver, events }: WebhookSettings, command: string): boolean {
  return receiver !== undefined && (events?.some((pattern) => concerns(pattern, command)) ?? true)
}

function receiverOf(url: unknown, handler: unknown): Receiver | undefined {
  if (handler !== undefined && typeof handler !== 'function')
    throw wrongType('webhooks.handler', `must be a function, not ${show(handler)}`)
  if (url === undefined && handler === undefined) return undefined
  return {
    url: url === undefined ? 'http://127.0.0.1/' : checkUrl(url),
    handler: handler as WebhookHandler | undefined,
  }
}

function checkUrl(url: unknown): string {
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    throw wrongType('webhooks.url', 'must be an http or https URL')
  if (parsed.username !== '' || parsed.password !== '')
    throw outOfRange('webhooks.url', 'must not have a user or a password: the service takes none')
  // What stands after it would be taken for a part of it.
  parsed.hash = ''
  return parsed.href
}

function checkEvents(events: unknown): readonly WebhookPattern[] {
  if (!Array.isArray(events)) throw wrongType('webhooks.events', `must be an array, not ${show(events)}`)
  for (const [index, event] of events.entries()) {
    if (isWebhookPattern(event)) continue
    throw outOfRange(
      `webhooks.events[${index}]`,
      `must be a command such as C2C.CallbackAfterSendMsg, or a family such as C2C.*, not ${show(event)}`,
    )
  }
  return events
}
