import type { HourKey } from '../hours/hour-key.ts'
import type { RawHour } from '../manifest/hour-record.ts'
import { readRawHour } from '../raw/raw-hours.ts'
import { SidecarError } from '../raw/sidecar-error.ts'
import { type AskOptions, areWhole } from './ask-hour.ts'
import { rawHourOf } from './keep-hour.ts'

/** Remembers a later making of an hour than its record tells of, where it is whole: a program that was killed had made it, and could not say so. */
export async function adoptNewer(
  key: HourKey,
  { generation }: RawHour,
  { store, manifest }: Pick<AskOptions, 'store' | 'manifest'>,
): Promise<void> {
  try {
    const newest = (await readRawHour(store, key)).at(-1)
    if (newest === undefined || newest.generation <= generation) return
    if (!(await areWhole(newest.files, store))) return
    await manifest.note(key, { raw: rawHourOf(newest.files), listed: undefined, damaged: undefined })
  } catch (error) {
    // The service is asked for it, and what cannot be read makes way then.
    if (!(error instanceof SidecarError)) throw error
  }
}
