import { show } from '../../values/show.ts'
import type { SeedContent } from '../seed-content.ts'
import { readSeedTime } from '../seed-time.ts'
import { type Ground, timeFaults } from './place.ts'

/** Lists what is wrong with what a message says, and when. */
export function contentFaults(
  { at, text, MsgBody }: Omit<SeedContent, 'from'>,
  path: string,
  ground: Ground,
): string[] {
  const faults = timeFaults(at, `${path}.at`, ground)
  if (text === undefined && MsgBody === undefined) faults.push(`${path} has neither text nor MsgBody`)
  if (text !== undefined && MsgBody !== undefined) faults.push(`${path} has both text and MsgBody`)
  return faults
}

/** Lists messages, or whatever `what` says, that come before the one before them. */
export function orderFaults(
  messages: readonly Pick<SeedContent, 'at'>[],
  path: string,
  { now }: Ground,
  what = 'message',
): string[] {
  let last = 0
  return messages.flatMap(({ at }, index) => {
    const time = readSeedTime(at, now) ?? last
    const isEarlier = time < last
    last = time
    return isEarlier ? [`${path}[${index}].at is ${show(at)}, before the ${what} before it`] : []
  })
}
