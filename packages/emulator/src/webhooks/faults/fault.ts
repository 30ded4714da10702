import { daySeconds, hourMs } from '@timkit/core/internal'
import { isObject } from '../../values/json-object.ts'
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
  /** Milliseconds that the event is held back; two numbers for anything between them. Others overtake it. */
  readonly delay?: number | readonly [number, number] | undefined
  /** How many more times it is sent. Only what is told after something was done. */
  readonly copies?: number | undefined
  /** Sends it after the next event. Only what is told after something was done. */
  readonly overtaken?: boolean | undefined
  /** Never sends it. Who is asked before something is done then counts as failed. */
  readonly lost?: boolean | undefined
  /** Signs it with another token, or not at all. */
  readonly signature?: 'wrong' | 'missing' | undefined
  /** Seconds by which `RequestTime` is behind, or ahead when negative; signed as it is then. */
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
  delay: (value) => isDelay(value) || (Array.isArray(value) && value.length === 2 && value.every(isDelay)),
  copies: (value) => isCount(value, 1) && Number(value) <= maxCopies,
  overtaken: (value) => typeof value === 'boolean',
  lost: (value) => typeof value === 'boolean',
  signature: (value) => value === 'wrong' || value === 'missing',
  behind: (value) => isNumber(value, -daySeconds, daySeconds) && Number.isInteger(value),
}

/** What is wrong with a rule; `undefined` when it can be used. */
export function webhookFaultFault(rule: unknown): string | undefined {
  if (!isObject(rule)) return 'must be an object'
  for (const [name, value] of Object.entries(rule)) {
    if (!Object.hasOwn(fields, name)) return `has a field ${JSON.stringify(name)}, which no rule has`
    if (value !== undefined && !fields[name as keyof WebhookFault](value))
      return `has ${name} ${show(value)}, which cannot be right`
  }
  const does = webhookEffects.some((effect) => rule[effect] !== undefined && rule[effect] !== false)
  if (!does) return `does nothing: it needs ${webhookEffects.join(', ')}`
  const { command } = rule
  if (
    isWebhookCommand(command) &&
    isBeforeCommand(command) &&
    (rule.copies !== undefined || rule.overtaken === true)
  )
    return `has ${rule.copies === undefined ? 'overtaken' : 'copies'}, but ${command} waits for its answer`
  return undefined
}

function isNumber(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && value >= min && value <= max
}

function isCount(value: unknown, min: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min
}

function isDelay(value: unknown): boolean {
  return isNumber(value, 0, hourMs)
}
