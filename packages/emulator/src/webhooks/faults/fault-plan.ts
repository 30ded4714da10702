import { wrongType } from '@timkit/core/internal'
import { pseudoRandom } from '../../values/pseudo-random.ts'
import { show } from '../../values/show.ts'
import { concerns } from '../pattern.ts'
import { type WebhookFault, webhookEffects, webhookFaultFault } from './fault.ts'

/** What happens to one event. */
export interface WebhookMishap {
  readonly rule: WebhookFault
  /** Milliseconds that it is held back. */
  readonly delay: number
}

interface Entry {
  readonly rule: WebhookFault
  seen: number
  happened: number
}

/** Decides which events go wrong: the same ones whenever the same events come in the same order. */
export class WebhookFaults {
  #entries: readonly Entry[] = []
  #random: () => number
  readonly #seed: number

  /** Makes a plan without rules. */
  constructor(seed: number) {
    this.#seed = seed
    this.#random = pseudoRandom(seed)
  }

  /** Replaces all rules and starts chance anew. */
  set(rules: readonly WebhookFault[]): void {
    this.#entries = rules.map((rule) => ({ rule, seen: 0, happened: 0 }))
    this.#random = pseudoRandom(this.#seed)
  }

  /** Decides what happens to an event: the first rule that happens counts. */
  next(command: string): WebhookMishap | undefined {
    for (const entry of this.#entries) {
      const { rule } = entry
      if (!concerns(rule.command ?? '*', command)) continue
      entry.seen += 1
      if (entry.seen <= (rule.after ?? 0) || entry.happened >= (rule.times ?? Number.POSITIVE_INFINITY))
        continue
      if (this.#chance() >= (rule.probability ?? 1)) continue
      entry.happened += 1
      return { rule, delay: this.#delay(rule.delay ?? 0) }
    }
    return undefined
  }

  #chance(): number {
    return this.#random() / 2 ** 32
  }

  #delay(delay: number | readonly [number, number]): number {
    if (typeof delay === 'number') return delay
    const [least, most] = delay
    return least + this.#chance() * (most - least)
  }
}

/** Checks the rules of the options. */
export function checkWebhookFaults(rules: unknown): readonly WebhookFault[] {
  if (!Array.isArray(rules)) throw wrongType('webhooks.faults', `must be an array, not ${show(rules)}`)
  for (const [index, rule] of rules.entries()) {
    const fault = webhookFaultFault(rule)
    if (fault !== undefined) throw wrongType(`webhooks.faults[${index}]`, fault)
  }
  return rules
}

/** Describes in a few words what happens to an event. */
export function describeMishap({ rule, delay }: WebhookMishap): string {
  return webhookEffects
    .filter((effect) => rule[effect] !== undefined && rule[effect] !== false)
    .map((effect) => {
      if (effect === 'delay') return `delay ${Math.round(delay)}`
      return rule[effect] === true ? effect : `${effect} ${rule[effect]}`
    })
    .join(', ')
}
