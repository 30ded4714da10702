import { removalsKey } from './raw-keys.ts'
import type { RawStore } from './raw-store.ts'

/** Reads the log of what was removed, as JSON that may be anything; `undefined` for a line that cannot be read. */
export async function readRemovals(store: RawStore): Promise<readonly (object | undefined)[]> {
  const text = (await store.readText(removalsKey)) ?? ''
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine)
}

function readLine(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
