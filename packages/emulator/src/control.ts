/**
 * Moves the clock, makes faults, lets users act and resets an emulator over HTTP, for tests in other languages and by hand.
 *
 * It needs no key, so it is for this machine only, like the page.
 *
 * @module
 */

import { stringifyExactly } from '@timkit/core/internal'
import { deviceActions, type GiveDevice } from './device/control.ts'
import type { Faults } from './faults/plan.ts'
import { type FaultRule, faultRuleFault } from './faults/rule.ts'
import type { RateLimits } from './gateway/rate-limits.ts'
import { strangerFault } from './page/server/guard.ts'
import { bodyOf } from './request/of-request.ts'
import { readBody } from './request/read-body.ts'
import { Refusal } from './request/refusal.ts'
import type { EmulatorClock } from './time/clock.ts'
import { type Fields, isObject } from './values/json-object.ts'
import { deliveriesAfter, webhookActions } from './webhooks/control.ts'
import type { EmulatorWebhooks } from './webhooks/emulator-webhooks.ts'

/** Where the control of an emulator is. */
export const controlPath = '/_emulator/control'

/** What can be controlled. */
export interface ControlParts {
  readonly clock: EmulatorClock
  /** What goes wrong. */
  readonly faults: Faults
  /** Whether calls are limited. */
  readonly rateLimits: RateLimits
  /** The app's own server. */
  readonly webhooks: EmulatorWebhooks
  /** Gives a device of a user. */
  readonly device: GiveDevice
  /** Goes back to the start. */
  readonly reset: () => void
}

type Action = (parts: ControlParts, body: Fields) => void

const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['clock', moveClock],
  ['faults', setFaults],
  ['rate-limits', setRateLimits],
  ['reset', ({ reset }) => reset()],
])

/** What there is to post to. */
const names = [...actions.keys(), ...deviceActions.keys(), ...webhookActions.keys()]

/** Answers a request for the control path, with the state after it; `undefined` for any other path. */
export function answerControl(
  request: Request,
  url: URL,
  parts: ControlParts,
): Promise<Response> | undefined {
  if (url.pathname !== controlPath && !url.pathname.startsWith(`${controlPath}/`)) return undefined
  return answer(request, url, parts)
}

async function answer(request: Request, url: URL, parts: ControlParts): Promise<Response> {
  const stranger = strangerFault(request, url, 'data')
  if (stranger !== undefined) return refuse(403, stranger)
  const name = url.pathname.slice(controlPath.length + 1)
  if (name === '') return request.method === 'GET' ? state(parts) : refuse(405, 'The method must be GET')
  if (name === 'webhooks/deliveries' && request.method === 'GET')
    return json(200, deliveriesAfter(parts.webhooks, url))
  const action = actions.get(name)
  const [deviceAction, webhookAction] = [deviceActions.get(name), webhookActions.get(name)]
  if (action === undefined && deviceAction === undefined && webhookAction === undefined)
    return refuse(404, `There is only ${names.join(', ')}`)
  if (request.method !== 'POST') return refuse(405, 'The method must be POST')
  // A form of another site can post anything but this.
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) {
    return refuse(415, 'The content type must be application/json')
  }
  try {
    const { fields } = await readBody(bodyOf(request), 60003)
    action?.(parts, fields)
    const more =
      (await deviceAction?.(parts.device, fields)) ?? (await webhookAction?.(parts.webhooks, fields))
    return state(parts, more)
  } catch (error) {
    if (error instanceof Refusal || error instanceof TypeError || error instanceof RangeError) {
      return refuse(400, error.message)
    }
    throw error
  }
}

function moveClock({ clock }: ControlParts, body: Fields): void {
  only(body, ['set', 'advance', 'frozen', 'reset'])
  const { set, advance, frozen, reset } = body
  if (reset === true) clock.reset()
  if (set !== undefined) clock.set(readTime(set))
  if (advance !== undefined) {
    if (typeof advance !== 'number') throw new TypeError('advance must be a number of milliseconds')
    clock.advance(advance)
  }
  if (frozen === true) clock.freeze()
  else if (frozen === false) clock.resume()
  else if (frozen !== undefined) throw new TypeError('frozen must be true or false')
}

function readTime(value: unknown): number {
  if (typeof value === 'number') return value
  const time = typeof value === 'string' && /(Z|[+-]\d\d:?\d\d)$/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time))
    throw new TypeError('set must be milliseconds since 1970, or an ISO 8601 text with its zone')
  return time
}

function setFaults({ faults }: ControlParts, body: Fields): void {
  const { rules, seed } = readFaults(body)
  faults.set(rules, seed)
}

/** Reads rules from JSON: an object with `rules`, and with `seed` on request. */
export function readFaults(body: unknown): {
  readonly rules: readonly FaultRule[]
  readonly seed: number | undefined
} {
  if (!isObject(body)) throw new TypeError('Faults must be an object with rules')
  only(body, ['rules', 'seed'])
  const { rules, seed } = body
  if (!Array.isArray(rules)) throw new TypeError('rules must be an array')
  for (const [index, rule] of rules.entries()) {
    const fault = faultRuleFault(rule)
    if (fault !== undefined) throw new TypeError(`rules[${index}] ${fault}`)
  }
  if (seed !== undefined && (typeof seed !== 'number' || !Number.isInteger(seed))) {
    throw new TypeError('seed must be an integer')
  }
  return { rules, seed }
}

function setRateLimits({ rateLimits }: ControlParts, body: Fields): void {
  only(body, ['enabled'])
  if (typeof body.enabled !== 'boolean') throw new TypeError('enabled must be true or false')
  rateLimits.enabled = body.enabled
}

function only(body: Fields, names: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new TypeError(`There is no field ${JSON.stringify(unknown)}, only ${names.join(', ')}`)
}

function state({ clock, faults, rateLimits, webhooks }: ControlParts, more: Fields = {}): Response {
  const all = {
    clock: { now: clock.now(), frozen: clock.frozen },
    rateLimits: { enabled: rateLimits.enabled },
    faults: faults.planned,
    webhooks: webhooks.state,
    ...more,
  }
  return json(200, stringifyExactly(all) ?? '')
}

function refuse(status: number, error: string): Response {
  return json(status, JSON.stringify({ error }))
}

function json(status: number, body: string): Response {
  return new Response(`${body}\n`, {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
