import type { ChatType } from '@timkit/core'
import { dayMs } from '@timkit/core/internal'
import { chatTypes, endOf } from './hours/hour-key.ts'
import { firstAskMs, keptMs } from './hours/schedule.ts'
import { type HourState, settledAs } from './manifest/hour-state.ts'
import { type ArchiveStatus, agedHours, countStates, type HourStatus } from './status.ts'

/** What an archive has to do yet, and what it lost, of one kind of chats: what somebody who watches it wants to hear of. */
export interface Backlog {
  readonly kind: ChatType
  /** Hours whose files may be there, and whose messages cannot be searched: not asked for, or not had, or not indexed yet. */
  readonly behind: number
  /** Hours that would be lost if nobody synced for another day: the service deletes their files then, and it is not known that there are none. */
  readonly atRisk: number
  /**
   * Hours whose files the service deleted before they were had, or of which nobody knows any more whether they were. They stay lost, unless a copy is
   * imported.
   */
  readonly lost: number
  /** When the oldest hour that is behind was over, milliseconds since 1970; `undefined` when none is. */
  readonly oldestBehind: number | undefined
  /** How many hours there are of each state. */
  readonly counts: Readonly<Record<HourState, number>>
  /** Messages that can be searched. */
  readonly messages: number
  /** Bytes of the service's files. */
  readonly gzipBytes: number
}

/** How a backlog is told. */
export interface BacklogOptions {
  /** Of which chats the archive keeps hours. @default both */
  readonly kinds?: readonly ChatType[] | undefined
  /** Milliseconds since 1970: what it would be then, if nothing was done since the status. @default the time of the status */
  readonly now?: number | undefined
}

/** Finds out of a status what an archive has to do yet, and what it lost, for each kind of chats. */
export function backlogOf(status: ArchiveStatus, options: BacklogOptions = {}): Backlog[] {
  const { kinds = chatTypes, now = status.now.getTime() } = options
  const all = now > status.now.getTime() ? agedHours(status, now) : status.hours
  return kinds.map((kind) => {
    const hours = all.filter(({ chatType }) => chatType === kind)
    const behind = hours.filter((hour) => isBehind(hour, now))
    return {
      kind,
      behind: behind.length,
      atRisk: hours.filter((hour) => isAtRisk(hour, now)).length,
      lost: hours.filter(({ state }) => state === 'missed' || state === 'unknown').length,
      oldestBehind: behind[0] && endOf(behind[0].hour),
      counts: countStates(hours),
      messages: hours.reduce((sum, { messages = 0 }) => sum + messages, 0),
      gzipBytes: hours.reduce((sum, { record }) => sum + (record?.raw?.gzipBytes ?? 0), 0),
    }
  })
}

function isBehind({ state, hour }: HourStatus, now: number): boolean {
  if (state === 'ready') return true
  const age = now - endOf(hour)
  // What is damaged can be had again as long as the service has it.
  return (state === 'due' && age >= firstAskMs) || (state === 'damaged' && age < keptMs)
}

function isAtRisk({ state, hour, record }: HourStatus, now: number): boolean {
  const left = keptMs - (now - endOf(hour))
  if (left <= 0 || left > dayMs) return false
  if (state === 'damaged') return true
  // Nights have no files: an hour is only at risk when nobody would know at its end that there were none.
  return (state === 'due' || state === 'waiting') && settledAs(hour, record) !== 'empty'
}
