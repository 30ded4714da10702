import type { Store } from '../store.ts'
import { isId, isListOf, isNumber, isText } from '../value-checks.ts'

/** A pair of the extension of a message. */
export interface ExtensionPair {
  readonly key: string
  readonly value: string
  /** The change that gave it this value. */
  readonly seq: number
}

/** The extension of a message. */
export interface Extension {
  /** The number of its last change; 0 when there was none. */
  readonly latest: number
  /** The number of the change that cleared it last. */
  readonly cleared: number
  /** The pairs, in the order of their last changes. */
  readonly pairs: readonly ExtensionPair[]
}

/** Whose message it is: the two parties, or the group. It goes with them. */
export type ExtensionOwner = { readonly accounts: readonly [string, string] } | { readonly group: string }

interface Kept {
  readonly owner: ExtensionOwner
  readonly extension: Extension
}

const none: Extension = { latest: 0, cleared: 0, pairs: [] }

/** The extensions of messages, by the `id` of the message. */
export class MessageExtensions implements Store {
  readonly #kept = new Map<number, Kept>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The extension of a message. */
  of(message: number): Extension {
    return this.#kept.get(message)?.extension ?? none
  }

  /** Keeps the extension of a message. */
  set(message: number, owner: ExtensionOwner, extension: Extension): void {
    this.#kept.set(message, { owner, extension })
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [message, { owner, extension }] of this.#kept) {
      const { latest, cleared, pairs } = extension
      const whose = 'group' in owner ? owner.group : owner.accounts
      yield [message, whose, latest, cleared, pairs.map(({ key, value, seq }) => [key, value, seq])]
    }
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 5) return false
    const [message, whose, latest, cleared, pairs] = line
    const owner = readOwner(whose)
    if (owner === undefined || ![message, latest, cleared].every(isNumber) || !isListOf(pairs, isPairLine))
      return false
    const read = pairs.map(([key, value, seq]: [string, string, number]) => ({ key, value, seq }))
    this.#kept.set(message, { owner, extension: { latest, cleared, pairs: read } })
    return true
  }

  forgetAccount(id: string): void {
    this.#forget((owner) => 'accounts' in owner && owner.accounts.includes(id))
  }

  forgetGroup(id: string): void {
    this.#forget((owner) => 'group' in owner && owner.group === id)
  }

  #forget(isOf: (owner: ExtensionOwner) => boolean): void {
    for (const [message, { owner }] of this.#kept) if (isOf(owner)) this.#kept.delete(message)
  }
}

function readOwner(whose: unknown): ExtensionOwner | undefined {
  if (isId(whose)) return { group: whose }
  if (!Array.isArray(whose) || whose.length !== 2) return undefined
  const [from, to] = whose
  return isId(from) && isId(to) ? { accounts: [from, to] } : undefined
}

function isPairLine(pair: unknown): boolean {
  return Array.isArray(pair) && pair.length === 3 && isId(pair[0]) && isText(pair[1]) && isNumber(pair[2])
}
