import { z } from 'zod'
import { ArchiveError } from '../archive-error.ts'
import type { RawStore } from '../raw/raw-store.ts'

const key = 'erased.json'

/**
 * Which messages an erasure is about:
 *
 * - `sent`: what the account wrote, one-to-one and in groups.
 * - `conversations`: that, and what others wrote to it one-to-one.
 */
export type EraseScope = 'sent' | 'conversations'

/** An account whose messages were erased, and are again should they come back. */
export interface Erased {
  readonly account: string
  readonly scope: EraseScope
  /**
   * ISO 8601: when it was erased, and after every hour that there was a file of, should the clock have been behind. What comes later with a later
   * time is not erased, as the account may be used again.
   */
  readonly until: string
  /** Identities of messages that were erased though they say a later time, or none. @default none */
  readonly messages?: readonly string[] | undefined
  /** Whether lines that nobody can tell whose they are go as well. @default false */
  readonly removesUnattributed?: boolean | undefined
}

const erased: z.ZodType<Erased> = z.object({
  account: z.string().min(1),
  scope: z.enum(['sent', 'conversations']),
  until: z.iso.datetime(),
  messages: z.array(z.string()).optional(),
  removesUnattributed: z.boolean().optional(),
})
const file = z.object({ format: z.literal(1), erased: z.array(erased) })

/** Reads whose messages were erased. */
export async function readErased(store: RawStore): Promise<Erased[]> {
  const text = await store.readText(key)
  if (text === undefined) return []
  try {
    return file.parse(JSON.parse(text)).erased
  } catch (cause) {
    throw new ArchiveError(
      'damaged',
      `Cannot read ${key} of the archive ${store.name}: it is damaged, and without it erased messages could come back. Put it back from a backup, or make it again from erasures.jsonl`,
      { cause, about: { archive: store.name, path: key } },
    )
  }
}

/** Remembers that messages of an account are erased, also those that come later. */
export async function addErased(store: RawStore, added: Erased): Promise<void> {
  const before = await readErased(store)
  const others = before.filter(({ account, scope }) => account !== added.account || scope !== added.scope)
  const same = before.find((one) => !others.includes(one))
  const until = same !== undefined && same.until > added.until ? same.until : added.until
  const messages = [...new Set([...(same?.messages ?? []), ...(added.messages ?? [])])]
  const removesUnattributed = added.removesUnattributed === true || same?.removesUnattributed === true
  const one = {
    account: added.account,
    scope: added.scope,
    until,
    ...(messages.length > 0 && { messages }),
    ...(removesUnattributed && { removesUnattributed }),
  }
  const all = { format: 1, erased: [...others, one] }
  await store.replace(key, `${JSON.stringify(all, undefined, 1)}\n`)
}
