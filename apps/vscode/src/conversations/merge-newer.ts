import type { Message } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'
import type { KeptMessage } from './kept-message.ts'

/** What is merged. */
export interface Newer {
  /** What was loaded before, oldest first. */
  readonly kept: readonly KeptMessage[]
  /** Everything that the service has now from a second on, oldest first. */
  readonly messages: readonly Message[]
  /** That second. */
  readonly since: number
  /** Makes an id. */
  readonly nextId: () => number
}

/** What came of it. */
export interface Merged {
  /** All messages, oldest first. */
  readonly kept: readonly KeptMessage[]
  /** Those that were not there before, oldest first. */
  readonly added: readonly KeptMessage[]
  /** Whether anything differs from before. */
  readonly changed: boolean
}

/** Merges what the service has now by identity: what is new comes in, what changed takes the new form, and what is gone goes. */
export function mergeNewer({ kept, messages, since, nextId }: Newer): Merged {
  const before = kept.filter(({ message }) => message.unixSeconds < since)
  const known = new Map<string, KeptMessage[]>()
  for (const one of kept) {
    if (one.message.unixSeconds < since) continue
    const name = nameOf(one.message)
    // Two messages may have one identity: the first stays the first.
    const same = known.get(name)
    if (same === undefined) known.set(name, [one])
    else same.push(one)
  }
  const added: KeptMessage[] = []
  let updated = false
  const now = messages.map((message) => {
    const old = known.get(nameOf(message))?.shift()
    if (old === undefined) {
      const one = { id: nextId(), message }
      added.push(one)
      return one
    }
    if (JSON.stringify(old.message.raw) === JSON.stringify(message.raw)) return old
    updated = true
    const edited = old.edited === true || isEdited(old.message, message)
    return { id: old.id, message, ...(edited ? { edited } : {}) }
  })
  const gone = [...known.values()].some((left) => left.length > 0)
  return { kept: [...before, ...now], added, changed: updated || gone || added.length > 0 }
}

/** Another body under the same identity was written by an edit; a recall takes the body away. */
function isEdited(before: Message, now: Message): boolean {
  if (before.status !== 'normal' || now.status !== 'normal') return false
  return JSON.stringify(before.body) !== JSON.stringify(now.body)
}

function nameOf(message: Message): string {
  const { from, key, seq, unixSeconds } = message
  return messageIdentity(message) ?? JSON.stringify([from, key, seq, unixSeconds])
}
