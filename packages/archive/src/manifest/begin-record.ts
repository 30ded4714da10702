import { z } from 'zod'
import { ArchiveError } from '../archive-error.ts'
import type { RawStore } from '../raw/raw-store.ts'

const key = 'begin.json'

/** From which hour on each is there or is missing, as a prune left it. */
interface BeginRecord {
  readonly format: 1
  /** `yyyyMMddHH`. */
  readonly begin: string
}

const beginRecord: z.ZodType<BeginRecord> = z.object({
  format: z.literal(1),
  begin: z.string().regex(/^\d{10}$/),
})

/**
 * Reads where an archive begins since something was pruned; `undefined` where nothing was.
 *
 * @throws {ArchiveError} It cannot be read (`damaged`).
 */
export async function readBegin(store: RawStore): Promise<string | undefined> {
  const text = await store.readText(key)
  if (text === undefined) return undefined
  try {
    return beginRecord.parse(JSON.parse(text)).begin
  } catch (cause) {
    throw new ArchiveError(
      'damaged',
      `Cannot use the archive ${store.name}: its ${key} says where it begins, and cannot be read. Put it back from a backup, or write it anew with the "before" of the last prune in erasures.jsonl: {"format":1,"begin":"yyyyMMddHH"}`,
      { cause, about: { archive: store.name, path: key } },
    )
  }
}

/** Says where an archive begins from now on. */
export async function writeBegin(store: RawStore, begin: string): Promise<void> {
  const record: BeginRecord = { format: 1, begin }
  await store.replace(key, `${JSON.stringify(record)}\n`)
}
