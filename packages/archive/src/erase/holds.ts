import { z } from 'zod'
import { ArchiveError } from '../archive-error.ts'
import type { RawStore } from '../raw/raw-store.ts'

const key = 'holds.json'
const file = z.object({ format: z.literal(1), accounts: z.array(z.string().min(1)) })

const wayOut =
  'Write {"format":1,"accounts":["alice"]} with the accounts that are on hold, or {"format":1,"accounts":[]}'

/** Reads which accounts are on legal hold: nothing of them may be removed. The file is written by people. */
export async function readHolds(store: RawStore): Promise<ReadonlySet<string>> {
  const text = await store.readText(key)
  if (text === undefined) return new Set()
  try {
    return new Set(file.parse(JSON.parse(text)).accounts)
  } catch (cause) {
    throw new ArchiveError(
      'damaged',
      `Cannot read ${key} of the archive ${store.name}, which says whose messages may not be removed: nothing is removed until it can. ${wayOut}`,
      { cause, about: { archive: store.name, path: key, wayOut } },
    )
  }
}
