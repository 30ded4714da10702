import { z } from 'zod'
import type { RawStore } from '../raw/raw-store.ts'
import { readRemovals } from '../raw/removals.ts'

/** The key of what says where an archive begins. */
export const beginKey = 'begin.json'

/** From which hour on each is there or is missing, as a prune left it. */
interface BeginRecord {
  readonly format: 1
  /** `yyyyMMddHH`. */
  readonly begin: string
}

const hour = z.string().regex(/^\d{10}$/)
const beginRecord: z.ZodType<BeginRecord> = z.object({ format: z.literal(1), begin: hour })
const logged = z.object({ kind: z.literal('prune'), before: hour })

/** Where an archive begins. */
export interface FoundBegin {
  /** `undefined` where nothing was pruned, or nobody knows any more. */
  readonly begin: string | undefined
  /** The file that says so cannot be read: it is what the log of removals says. */
  readonly isDamaged: boolean
}

/** Reads where an archive begins since something was pruned. A file that cannot be read stops nobody: the log of removals says the same. */
export async function readBegin(store: RawStore): Promise<FoundBegin> {
  const text = await store.readText(beginKey)
  if (text === undefined) return { begin: undefined, isDamaged: false }
  try {
    return { begin: beginRecord.parse(JSON.parse(text)).begin, isDamaged: false }
  } catch {
    return { begin: await beginOfLog(store), isDamaged: true }
  }
}

/** Says where an archive begins from now on. */
export async function writeBegin(store: RawStore, begin: string): Promise<void> {
  const record: BeginRecord = { format: 1, begin }
  await store.replace(beginKey, `${JSON.stringify(record)}\n`)
}

async function beginOfLog(store: RawStore): Promise<string | undefined> {
  const pruned = (await readRemovals(store)).flatMap((line) => logged.safeParse(line).data?.before ?? [])
  return pruned.sort().at(-1)
}
