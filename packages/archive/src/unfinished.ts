import { z } from 'zod'
import { ArchiveError } from './archive-error.ts'
import { startOf } from './hours/hour-key.ts'
import type { RawStore } from './raw/raw-store.ts'

const key = 'unfinished.json'

/** An erasure that began. */
export interface UnfinishedErase {
  readonly kind: 'erase'
  readonly id: string
  readonly account: string
  readonly scope: 'sent' | 'conversations'
  /** ISO 8601. */
  readonly until: string
  /** As in `erased.json`. */
  readonly messages?: readonly string[] | undefined
  readonly removesUnattributed?: boolean | undefined
  /** Up to when each log of webhooks was received then, in milliseconds since 1970: what is later stays. */
  readonly logs?: Readonly<Record<string, number>> | undefined
  readonly at: string
  readonly by: string
  readonly reason: string
  /** What was found before anything was removed: what the log says in the end. */
  readonly found: Readonly<Record<'messages' | 'bytes' | 'hours' | 'events' | 'unreadable', number>>
  /** `c2c/2026112209`: each hour that has something of it. */
  readonly hours: readonly string[]
}

/** A removal of what is old that began. */
export interface UnfinishedPrune {
  readonly kind: 'prune'
  readonly id: string
  /** `yyyyMMddHH`: all that is older goes. */
  readonly before: string
  readonly at: string
  readonly by: string
  readonly found: Readonly<Record<'hours' | 'files' | 'bytes', number>>
}

/** A rebuild that began. */
export interface UnfinishedRebuild {
  readonly kind: 'rebuild'
  readonly id: string
  /** Whether the old index is gone, so that what is in it was made by this rebuild. */
  readonly isIndexNew: boolean
}

/** The index has to be made free of what was dropped from it: another program read it. */
export interface UnfinishedPurge {
  readonly kind: 'purge'
  readonly id: string
}

/** Something that changes much of an archive, and has to be finished by whoever writes to it next. */
export type Unfinished = UnfinishedErase | UnfinishedPrune | UnfinishedRebuild | UnfinishedPurge

/** Work on all of an archive that began and was not finished, be it that a program does it now or was killed. Whoever writes next goes on with it first. */
export interface UnfinishedWork {
  /** `purge`: what was erased has still to leave the free parts of the index. `unknown`: `unfinished.json` cannot be read, and nobody can write until it can. */
  readonly kind: Unfinished['kind'] | 'unknown'
  /** Of an erasure: whose messages go. */
  readonly account?: string | undefined
  /** Of a prune: all that is older goes. */
  readonly before?: Date | undefined
  /** Of an erasure and a prune: when it began, and who began it. */
  readonly at?: Date | undefined
  readonly by?: string | undefined
}

const count = z.int().min(0)
const text = z.string()
const unfinished: z.ZodType<Unfinished> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('erase'),
    id: text,
    account: text,
    scope: z.enum(['sent', 'conversations']),
    until: text,
    messages: z.array(text).optional(),
    removesUnattributed: z.boolean().optional(),
    logs: z.record(text, z.number()).optional(),
    at: text,
    by: text,
    reason: text,
    found: z.object({ messages: count, bytes: count, hours: count, events: count, unreadable: count }),
    hours: z.array(text),
  }),
  z.object({
    kind: z.literal('prune'),
    id: text,
    before: z.string().regex(/^\d{10}$/),
    at: text,
    by: text,
    found: z.object({ hours: count, files: count, bytes: count }),
  }),
  z.object({ kind: z.literal('rebuild'), id: text, isIndexNew: z.boolean() }),
  z.object({ kind: z.literal('purge'), id: text }),
])

const wayOut =
  'Remove that file, and do again what it was: timkit archive erase --user ID --yes (the last one that erased.json names and erasures.jsonl does not), timkit archive prune --older-than 400d --yes, or else timkit archive rebuild'

/** Reads what began and was not finished. */
export async function readUnfinished(store: RawStore): Promise<Unfinished | undefined> {
  const found = await store.readText(key)
  if (found === undefined) return undefined
  try {
    return unfinished.parse(JSON.parse(found))
  } catch (cause) {
    throw new ArchiveError(
      'damaged',
      `Cannot write to the archive ${store.name}: its ${key} says what a killed program has to finish, and cannot be read. ${wayOut}`,
      { cause, about: { archive: store.name, path: key, wayOut } },
    )
  }
}

/** What began and was not finished, in short; `undefined`: nothing. */
export async function unfinishedWork(store: RawStore): Promise<UnfinishedWork | undefined> {
  let found: Unfinished | undefined
  try {
    found = await readUnfinished(store)
  } catch (error) {
    if (!(error instanceof ArchiveError) || error.fault !== 'damaged') throw error
    return { kind: 'unknown' }
  }
  if (found === undefined) return undefined
  const { kind } = found
  if (kind === 'erase') return { kind, account: found.account, at: new Date(found.at), by: found.by }
  if (kind !== 'prune') return { kind }
  return { kind, before: new Date(startOf(found.before)), at: new Date(found.at), by: found.by }
}

/** Says that something begins: from now on whoever is killed is finished by the next. */
export async function begin(store: RawStore, what: Unfinished): Promise<void> {
  await store.replace(key, `${JSON.stringify(what, undefined, 1)}\n`)
}

/** Says that it is finished. */
export async function end(store: RawStore): Promise<void> {
  await store.remove(key)
}
