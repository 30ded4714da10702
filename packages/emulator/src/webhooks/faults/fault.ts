import { daySeconds } from '@timkit/core/internal'
import { isObject } from '../../values/json-object.ts'
import { isCount, isDelay, isNothing, isNumber } from '../../values/number-checks.ts'
import { show } from '../../values/show.ts'
import { isBeforeCommand, isWebhookCommand, isWebhookPattern, type WebhookPattern } from '../pattern.ts'

/** What goes wrong on the way to the receiver. Effects can be combined. */
export interface WebhookFault {
  /**
   * The events: one, all of a family such as `C2C.*`, or `*`.
   * @default '*'
   */
  readonly command?: WebhookPattern | '*' | undefined
  /**
   * How likely it happens to such an event, from 0 to 1.
   * @default 1
   */
  readonly probability?: number | undefined
  /**
   * How many such events pass before it happens.
   * @default 0
   */
  readonly after?: number | undefined
  /**
   * How often it happens at most.
   * @default Infinity
   */
  readonly times?: number | undefined
  /** Milliseconds that the event is held back, up to an hour; two numbers, the smaller one first, for anything between them. Others overtake it. */
  readonly delay?: number | readonly [number, number] | undefined
  /** How many more times it is sent, 1 to 100. Only what is told after something was done. */
  readonly copies?: number | undefined
  /** Sends it after the next event. Only what is told after something was done. */
  readonly overtaken?: boolean | undefined
  /** Never sends it, so that nothing but `delay` goes with it. Who is asked before something is done then counts as failed. */
  readonly lost?: boolean | undefined
  /** Signs it with another token, or not at all. */
  readonly signature?: 'wrong' | 'missing' | undefined
  /** Seconds by which `RequestTime` is behind, or ahead when negative, up to a day; signed as it is then. */
  readonly behind?: number | undefined
}

/** What a rule can make happen. */
export const webhookEffects = ['delay', 'copies', 'overtaken', 'lost', 'signature', 'behind'] as const

/** So many copies are enough for any test. */
const maxCopies = 100

const fields: Readonly<Record<keyof WebhookFault, (value: unknown) => boolean>> = {
  command: (value) => value === '*' || isWebhookPattern(value),
  probability: (value) => isNumber(value, 0, 1),
  after: (value) => isCount(value, 0),
  times: (value) => isCount(value, 1) || value === Number.POSITIVE_INFINITY,
  delay: isDelay,
  copies: (value) => isCount(value, 1, maxCopies),
  overtaken: (value) => typeof value === 'boolean',
  lost: (value) => typeof value === 'boolean',
  signature: (value) => value === 'wrong' || value === 'missing',
  behind: (value) => isCount(value, -daySeconds, daySeconds),
}

/** What is wrong with a rule; `undefined` when it can be used. */
export function webhookFaultFault(rule: unknown): string | undefined {
  if (!isObject(rule)) return 'must be an object'
  for (const [name, value] of Object.entries(rule)) {
    if (!Object.hasOwn(fields, name)) return `has a field ${JSON.stringify(name)}, which no rule has`
    if (value !== undefined && !fields[name as keyof WebhookFault](value))
      return `has ${name} ${show(value)}, which cannot be right`
  }
  if (webhookEffects.every((effect) => isNothing(rule[effect])))
    return `does nothing: it needs ${webhookEffects.join(', ')}`
  const idle = needless(rule)
  if (idle !== undefined) return idle
  const { command } = rule
  if (
    isWebhookCommand(command) &&
    isBeforeCommand(command) &&
    (rule.copies !== undefined || rule.overtaken === true)
  )
    return `has ${rule.copies === undefined ? 'overtaken' : 'copies'}, but ${command} waits for its answer`
  return undefined
}

/** Which effect can never be seen beside another one. */
function needless(rule: Readonly<Record<string, unknown>>): string | undefined {
  const beside = (effects: readonly string[]): string | undefined =>
    effects.find((effect) => !isNothing(rule[effect]))
  // A delay is seen: who is asked before something is done waits for it.
  const lost = rule.lost === true ? beside(['copies', 'overtaken', 'signature', 'behind']) : undefined
  if (lost !== undefined) return `has ${lost} beside lost: what is never sent has none`
  if (rule.signature === 'missing' && !isNothing(rule.behind))
    return 'has behind beside a missing signature: what is not signed has no RequestTime'
  return undefined
}
