import { wrongType } from '@timkit/core/internal'
import { pseudoRandom } from '../values/pseudo-random.ts'
import { show } from '../values/show.ts'
import { type FaultRule, faultRuleFault } from './rule.ts'

/** A rule with what became of it so far. */
export interface PlannedFault {
  /** As it was given. */
  readonly rule: FaultRule
  /** How many requests it was about. */
  readonly seen: number
  /** How often it happened. */
  readonly happened: number
}

/** The faults of an emulator. Of the rules that apply to a request, the first one that happens counts. */
export interface FaultPlan {
  /** Adds a rule; the function given back takes it out again. */
  add(rule: FaultRule): () => void
  /** Replaces all rules and starts chance anew, from a seed of its own where one is given. */
  set(rules: readonly FaultRule[], seed?: number): void
  /** Takes all rules out. */
  clear(): void
  /** The rules and what became of them. */
  readonly planned: readonly PlannedFault[]
}

/** A fault that happens to one request. */
export interface Fault {
  readonly rule: FaultRule
  /** Milliseconds to wait first. */
  readonly delay: number
  /** Uint32 numbers for whatever else is left to chance. */
  readonly random: () => number
}

interface Entry {
  readonly rule: FaultRule
  seen: number
  happened: number
}

/** Decides which requests go wrong: the same ones whenever the same requests come in the same order. */
export class Faults implements FaultPlan {
  #entries: Entry[] = []
  #random: () => number
  readonly #seed: number

  /** Makes a plan without rules. */
  constructor(seed: number) {
    this.#seed = seed
    this.#random = pseudoRandom(seed)
  }

  /** The rules and what became of them. */
  get planned(): readonly PlannedFault[] {
    return this.#entries.map((entry) => ({ ...entry }))
  }

  /** Adds a rule; the function given back takes it out again. */
  add(rule: FaultRule): () => void {
    check(rule, 'rule')
    const entry: Entry = { rule, seen: 0, happened: 0 }
    this.#entries.push(entry)
    return () => {
      this.#entries = this.#entries.filter((each) => each !== entry)
    }
  }

  /** Replaces all rules and starts chance anew. An error calls them `name`. */
  set(rules: readonly FaultRule[], seed: number = this.#seed, name: string = 'rules'): void {
    if (!Array.isArray(rules)) throw wrongType(name, `must be an array, not ${show(rules)}`)
    if (!Number.isSafeInteger(seed)) throw wrongType('seed', `must be an integer, not ${show(seed)}`)
    for (const [index, rule] of rules.entries()) check(rule, `${name}[${index}]`)
    this.#entries = rules.map((rule) => ({ rule, seen: 0, happened: 0 }))
    this.#random = pseudoRandom(seed)
  }

  /** Takes all rules out. */
  clear(): void {
    this.set([])
  }

  /** Decides what happens to a request: `command` is `service/command`, `download`, or empty for anything else. */
  next(command: string): Fault | undefined {
    for (const entry of this.#entries) {
      const { rule } = entry
      if (!concerns(rule.command ?? '*', command)) continue
      entry.seen += 1
      if (entry.seen <= (rule.after ?? 0) || entry.happened >= (rule.times ?? Number.POSITIVE_INFINITY))
        continue
      if (this.#chance() >= (rule.probability ?? 1)) continue
      entry.happened += 1
      return { rule, delay: this.#delay(rule.latency ?? 0), random: this.#random }
    }
    return undefined
  }

  #chance(): number {
    return this.#random() / 2 ** 32
  }

  #delay(latency: number | readonly [number, number]): number {
    if (typeof latency === 'number') return latency
    const [least, most] = latency
    return least + this.#chance() * (most - least)
  }
}

function check(rule: FaultRule, name: string): void {
  const fault = faultRuleFault(rule)
  if (fault !== undefined) throw wrongType(name, fault)
}

function concerns(pattern: string, command: string): boolean {
  if (pattern === '*') return command !== ''
  return pattern.endsWith('/*') ? command.startsWith(pattern.slice(0, -1)) : command === pattern
}
