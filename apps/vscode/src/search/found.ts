import type { SearchHit } from '@timkit/archive'
import type { Chat } from '@timkit/core'

/** A message that was found, and whether an archive has what was said around it. */
export interface Found {
  readonly hit: SearchHit
  readonly isArchived: boolean
}

/** What was found in a conversation, newest first. */
export interface FoundIn {
  /** The same for both sides of a conversation. */
  readonly key: string
  readonly chat: Chat
  /** Its accounts, where it is between two. */
  readonly accounts: readonly [string, string] | undefined
  readonly found: readonly Found[]
}

/** What a search found so far, by conversation; each message once, wherever it was found. */
export class Findings {
  readonly #found = new Map<string, Found>()

  get size(): number {
    return this.#found.size
  }

  /** Adds what was found. What an archive has takes the place of what was only loaded. */
  add(hits: readonly SearchHit[], isArchived: boolean): void {
    for (const hit of hits) {
      if (!isArchived && this.#found.has(hit.identity)) continue
      this.#found.set(hit.identity, { hit, isArchived })
    }
  }

  /** The conversations, that with the newest message first. */
  conversations(): readonly FoundIn[] {
    const byKey = new Map<string, { chat: Chat; accounts: FoundIn['accounts']; found: Found[] }>()
    const all = [...this.#found.values()].sort(
      (a, b) => b.hit.message.unixSeconds - a.hit.message.unixSeconds,
    )
    for (const one of all) {
      const { chat, from, to = '' } = one.hit.message
      const accounts: FoundIn['accounts'] = chat.type === 'group' ? undefined : [from, to]
      const key =
        chat.type === 'group'
          ? JSON.stringify(['group', chat.groupId])
          : JSON.stringify(['c2c', ...[from, to].sort()])
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, { chat, accounts, found: [one] })
      else known.found.push(one)
    }
    return [...byKey].map(([key, of]) => ({ key, ...of }))
  }
}
