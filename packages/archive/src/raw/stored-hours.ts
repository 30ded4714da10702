import { type HourKey, hourId } from '../hours/hour-key.ts'
import { rawPrefix } from './raw-keys.ts'
import type { RawStore } from './raw-store.ts'

/** Lists every hour that anything is kept of, whole or not, oldest first in each kind. */
export async function* storedHours(store: RawStore): AsyncGenerator<HourKey, void, undefined> {
  let last: string | undefined
  for await (const { key } of store.list(rawPrefix)) {
    const found = hourOfKey(key)
    if (found === undefined || hourId(found) === last) continue
    last = hourId(found)
    yield found
  }
}

/** Of which hour a file, or what is known of it, is by its key. */
export function hourOfKey(key: string): HourKey | undefined {
  const [, kind, hour] = /^raw\/(C2C|Group)\/(?:.+\/)?(\d{10})[^/]*\.gz(?:\.json)?$/.exec(key) ?? []
  return hour === undefined ? undefined : { chatType: kind === 'C2C' ? 'c2c' : 'group', hour }
}
