import { outOfRange, wrongType } from '@timkit/core/internal'
import { webhookEvents } from '@timkit/core/webhook'
import type { WebhookOptions } from './options.ts'
import { concerns, isBeforeCommand } from './pattern.ts'
import type { WebhookSettings } from './settings.ts'

/**
 * Refuses options at the start that nobody would ever see: there is no receiver.
 *
 * @throws {TypeError} Names the option.
 */
export function checkReceiver(options: WebhookOptions): void {
  const { url, handler, ...others } = options
  if (url !== undefined || handler !== undefined) return
  const [name] = Object.entries(others).find(([, value]) => value !== undefined) ?? []
  if (name === undefined) return
  throw wrongType(
    `webhooks.${name}`,
    'is of no use without a url or a handler: give one, or give both later with webhooks.change()',
  )
}

/**
 * Refuses options that can have no effect beside the others.
 *
 * @param given Those that were given now; what was set before is not looked at again, but faults that they leave without effect are.
 * @param settings What came of all of them.
 * @throws {RangeError} Names the option, and what it needs.
 */
export function checkEffects(given: WebhookOptions, settings: WebhookSettings): void {
  const { token, events = [], onBeforeFailure, retryAfterTimeout, faults } = settings
  const wanted = Object.keys(webhookEvents).filter((command) =>
    settings.events === undefined ? true : events.some((pattern) => concerns(pattern, command)),
  )
  if (
    given.onBeforeFailure === onBeforeFailure &&
    onBeforeFailure === 'block' &&
    !wanted.some(isBeforeCommand)
  )
    throw outOfRange('webhooks.onBeforeFailure', 'is of no use: events has none that is asked before')
  if (given.retryAfterTimeout !== undefined && retryAfterTimeout > 0 && wanted.every(isBeforeCommand))
    throw outOfRange('webhooks.retryAfterTimeout', 'is of no use: events has none that is told afterwards')
  const isAny = (...names: (keyof WebhookOptions)[]) => names.some((name) => Object.hasOwn(given, name))
  // Whichever of two comes last, it is refused: nobody would see that the fault never happens.
  const hint = given.faults === undefined ? ': change faults with it' : ''
  for (const [index, { command = '*', signature, behind = 0 }] of faults.entries()) {
    const name = `webhooks.faults[${index}]`
    if (isAny('faults', 'events') && !wanted.some((each) => concerns(command, each)))
      throw outOfRange(name, `is about ${command}, which is not among events${hint}`)
    if (isAny('faults', 'token') && token === undefined && (signature !== undefined || behind !== 0))
      throw outOfRange(
        name,
        `has ${signature === undefined ? 'behind' : 'signature'}, which needs a token${hint}`,
      )
  }
}
