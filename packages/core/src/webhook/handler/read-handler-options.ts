import {
  checkFunction,
  checkMethods,
  checkNumber,
  checkObject,
  maxTimer,
  mustBe,
  show,
  wrongType,
} from '../../check.ts'
import type { Sleep } from '../../sleep.ts'
import type { WebhookStore } from '../deduplicate/webhook-store.ts'
import { webhookEvents } from '../events/table.ts'
import { type AcceptedWebhooks, readUnsigned, readVerifyOptions } from '../verify/verify-options.ts'
import { checkOptionNames, meant } from './known-names.ts'
import type { ObserveWebhook } from './observe-webhook.ts'
import type { NamedEvent } from './read-event.ts'
import type { WebhookContext } from './webhook-context.ts'
import type { WebhookHandlerOptions } from './webhook-handler-options.ts'

/** A handler of any command. */
export type AnyHandler = (event: NamedEvent, context: WebhookContext) => unknown

/** The options as they are used: checked, copied, and nothing left out. */
export interface Receiver {
  readonly accepted: AcceptedWebhooks
  readonly handlers: ReadonlyMap<string, AnyHandler>
  readonly onUnknown: AnyHandler | undefined
  readonly maxBytes: number
  readonly deadline: number
  readonly lease: number
  readonly sleep: Sleep | undefined
  readonly refuseOnFailure: boolean
  readonly atOnce: boolean
  /** Whether it is answered as failed where a handler of what has happened failed. */
  readonly tellsFailure: boolean
  readonly waitUntil: ((promise: Promise<unknown>) => void) | undefined
  /** Where events that were handled are remembered; `true` is in memory. */
  readonly store: WebhookStore | true | undefined
  readonly observe: ObserveWebhook | undefined
}

/** Below Tencent's 2000, which its own way to the server is part of. */
const defaultDeadline = 1500

/** Tencent's: whoever answered later would never see that nobody listens any more. */
const maxDeadline = 2000

/** A message has at most 12 KB; a hundred pushes, or the members of a large group, have more. */
const defaultMaxBytes = 1024 * 1024

/** Long enough for nearly every handler, and short enough for what is sent again. */
const defaultLease = 60_000

/** Reads the options of a handler. */
export function readHandlerOptions(options: WebhookHandlerOptions): Receiver {
  checkObject(options, 'options')
  checkOptionNames(options)
  const { deadline = defaultDeadline, maxBytes = defaultMaxBytes, lease = defaultLease } = options
  checkNumber(deadline, 'deadline', 1, maxDeadline)
  checkNumber(lease, 'lease', 1, maxTimer)
  checkNumber(maxBytes, 'maxBytes', 1, 2 ** 30)
  for (const option of ['onUnknown', 'waitUntil', 'observe', 'sleep'] as const)
    checkFunction(options[option], option)
  const atOnce = readWord(options.answer, 'answer', 'after-handling', 'at-once')
  const isConfirmed = readWord(options.onAfterFailure, 'onAfterFailure', 'fail', 'ok')
  return {
    accepted: readAccepted(options),
    handlers: readHandlers(options.on),
    onUnknown: options.onUnknown as AnyHandler | undefined,
    maxBytes,
    deadline,
    lease,
    sleep: options.sleep,
    refuseOnFailure: readWord(options.onFailure, 'onFailure', 'allow', 'refuse'),
    atOnce,
    tellsFailure: !atOnce && !isConfirmed,
    waitUntil: options.waitUntil,
    store: readStore(options.deduplicate),
    observe: options.observe,
  }
}

function readAccepted(options: WebhookHandlerOptions): AcceptedWebhooks {
  const { insecure, token } = options
  if (insecure === undefined) {
    if (token !== undefined) return readVerifyOptions(options)
    throw wrongType('token', 'is undefined: give it, or insecure: true to accept what anybody sends')
  }
  if (insecure !== true) throw mustBe('insecure', 'true or left out', insecure)
  if (token !== undefined) throw wrongType('insecure', 'must be left out where there is a token')
  return readUnsigned(options)
}

function readHandlers(on: unknown): ReadonlyMap<string, AnyHandler> {
  checkObject(on, 'on')
  const handlers = new Map<string, AnyHandler>()
  for (const [command, handler] of Object.entries(on)) {
    const option = `on[${show(command)}]`
    if (!Object.hasOwn(webhookEvents, command)) {
      throw wrongType(
        option,
        `is in no table of commands, and what is newer comes to onUnknown: ${meant(command, Object.keys(webhookEvents))}`,
      )
    }
    checkFunction(handler, option)
    if (handler !== undefined) handlers.set(command, handler)
  }
  return handlers
}

/** Whether an option is the second of its two words; the first is the default. */
function readWord(value: unknown, option: string, first: string, second: string): boolean {
  if (value !== undefined && value !== first && value !== second) {
    throw mustBe(option, `'${first}' or '${second}'`, value)
  }
  return value === second
}

function readStore(value: WebhookHandlerOptions['deduplicate']): Receiver['store'] {
  if (value !== undefined && value !== true) checkMethods(value, 'deduplicate', 'claim', 'release')
  return value
}
