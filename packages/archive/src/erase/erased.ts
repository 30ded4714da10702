import { z } from 'zod'
import { ArchiveError } from '../archive-error.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { readRemovals } from '../raw/removals.ts'

/** The key of what says whose messages were erased. */
export const erasedKey = 'erased.json'

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

const logged = z.object({ kind: z.literal('erase'), erased: erased.optional() })

/** Whose messages were erased. */
export interface FoundErased {
  readonly erased: readonly Erased[]
  /** The file that says so cannot be read, or somebody removed it: it is what the log of removals says. */
  readonly isDamaged: boolean
}

/** Reads whose messages were erased. @throws {ArchiveError} See {@link findErased}. */
export async function readErased(store: RawStore): Promise<readonly Erased[]> {
  return (await findErased(store)).erased
}

/**
 * Reads whose messages were erased, and whether the file that says so can be read. One that cannot stops nobody where the log of removals says all of it:
 * what was finished is in both, and what is not finished is written again.
 *
 * @throws {ArchiveError} Neither can be read (`damaged`).
 */
export async function findErased(store: RawStore): Promise<FoundErased> {
  const text = await store.readText(erasedKey)
  if (text === undefined) {
    // The log is written last: whoever is in it was in the file.
    const logs = await erasedOfLog(store)
    return { erased: logs ?? [], isDamaged: logs !== undefined }
  }
  try {
    return { erased: file.parse(JSON.parse(text)).erased, isDamaged: false }
  } catch (cause) {
    const logs = await erasedOfLog(store)
    if (logs !== undefined) return { erased: logs, isDamaged: true }
    throw new ArchiveError(
      'damaged',
      `Cannot read ${erasedKey} of the archive ${store.name}: it is damaged, erasures.jsonl does not say all that was in it, and without it erased messages could come back. ${wayOut}`,
      { cause, about: { archive: store.name, path: erasedKey, wayOut } },
    )
  }
}

const wayOut =
  'Put it back from a backup, or write it anew, with each account that was erased and when: {"format":1,"erased":[{"account":"alice","scope":"sent","until":"2026-11-22T00:00:00.000Z"}]}'

/** What the log says was erased; `undefined` where a line of it cannot be read, or was written by a release that did not log all. */
async function erasedOfLog(store: RawStore): Promise<readonly Erased[] | undefined> {
  let all: readonly Erased[] = []
  for (const line of await readRemovals(store)) {
    if (line === undefined) return undefined
    const { success, data } = logged.safeParse(line)
    if (!success) continue
    if (data.erased === undefined) return undefined
    all = withErased(all, data.erased)
  }
  // Nothing was finished: then there is no telling what was begun.
  return all.length === 0 ? undefined : all
}

/** Remembers that messages of an account are erased, also those that come later. */
export async function addErased(store: RawStore, added: Erased): Promise<void> {
  await writeErased(store, withErased(await readErased(store), added))
}

/** Says whose messages were erased. */
export async function writeErased(store: RawStore, erased: readonly Erased[]): Promise<void> {
  await store.replace(erasedKey, `${JSON.stringify({ format: 1, erased }, undefined, 1)}\n`)
}

/** What is remembered of it. */
export function erasedOf({ account, scope, until, messages = [], removesUnattributed }: Erased): Erased {
  return {
    account,
    scope,
    until,
    ...(messages.length > 0 && { messages }),
    ...(removesUnattributed === true && { removesUnattributed }),
  }
}

function withErased(before: readonly Erased[], added: Erased): readonly Erased[] {
  const { account, scope } = added
  const isSame = (one: Erased) => one.account === account && one.scope === scope
  const same = before.filter(isSame)
  const merged = erasedOf({
    account,
    scope,
    until:
      [...same, added]
        .map(({ until }) => until)
        .sort()
        .at(-1) ?? added.until,
    messages: [...new Set([...same, added].flatMap(({ messages = [] }) => messages))],
    removesUnattributed: [...same, added].some((one) => one.removesUnattributed === true),
  })
  return [...before.filter((one) => !isSame(one)), merged]
}
