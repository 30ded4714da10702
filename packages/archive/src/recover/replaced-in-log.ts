import { z } from 'zod'
import { type HourKey, hourId } from '../hours/hour-key.ts'
import { removalsKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { type ReplacedFile, replacedFile } from '../raw/sidecar.ts'

/** What an erasure made of an hour, as it says in the log of erasures. */
export interface RemadeHour {
  /** `c2c/2026112209`. */
  readonly hour: string
  /** Over the SHA-256 of what it left, as records of hours have it. */
  readonly sha256: string
  /** Of which files it made them, in their order. */
  readonly replaced: readonly ReplacedFile[]
}

const line = z.object({
  made: z.array(z.object({ hour: z.string(), sha256: z.string(), replaced: z.array(replacedFile) })),
})

/** Finds in the log of erasures of which files those of an hour were made; nothing where it does not say. */
export async function replacedInLog(
  store: RawStore,
  key: HourKey,
  sha256: string,
): Promise<readonly ReplacedFile[]> {
  const id = hourId(key)
  for (const text of ((await store.readText(removalsKey)) ?? '').split('\n').reverse()) {
    // Most lines are of other hours.
    if (!text.includes(sha256)) continue
    const found = read(text).find((made) => made.hour === id && made.sha256 === sha256)
    if (found !== undefined) return found.replaced
  }
  return []
}

function read(text: string): readonly RemadeHour[] {
  try {
    return line.parse(JSON.parse(text)).made
  } catch {
    return []
  }
}
