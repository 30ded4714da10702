import { chatTypes, type HourKey } from './hours/hour-key.ts'
import type { HourState } from './manifest/hour-state.ts'
import type { HourStatus } from './status.ts'

/** How much of what there is a number of messages counts. */
export type Counted = 'all' | 'some' | 'none'

/** What an archive has of a day, by its hours. */
export interface DayStatus<Hour extends DayHour = HourStatus> {
  /** `yyyyMMdd` in Beijing time. */
  readonly day: string
  readonly chatType: HourKey['chatType']
  /** Oldest first; a day at either end of an archive has fewer than 24. */
  readonly hours: readonly Hour[]
  /** Messages that can be searched. */
  readonly messages: number
  /**
   * - `all`: there are no others in hours that are over, as far as the service says.
   * - `some`: there are, or may be, others, in hours that nobody has, or that cannot be searched or read as a whole.
   * - `none`: that is so of each hour that is over, and nothing of them is counted; or none is over.
   */
  readonly counted: Counted
}

/** What `daysOf` needs of an hour. */
export type DayHour = Pick<HourStatus, 'chatType' | 'hour' | 'state' | 'messages'>

/**
 * In hours of these states there are, or may be, messages that are not counted. `waiting` and `empty` are not among them: the service said that it
 * has no file, and it makes one where somebody wrote. Of a `waiting` hour one may still come, as for most of the last hour: who shows a day says so by
 * the sign of that state. Nor is `future`: a day counts what is over.
 */
const uncounted: ReadonlySet<HourState> = new Set(['partial', 'ready', 'due', 'missed', 'unknown', 'damaged'])

/** The days of hours, oldest first, each once for every kind of chat. @param hours of one archive, oldest first */
export function daysOf<Hour extends DayHour>(hours: readonly Hour[]): DayStatus<Hour>[] {
  const days = new Map<string, Hour[]>()
  for (const hour of hours) {
    const day = hour.hour.slice(0, 8)
    const list = days.get(day)
    if (list === undefined) days.set(day, [hour])
    else list.push(hour)
  }
  return Array.from(days).flatMap(([day, all]) =>
    chatTypes.map((chatType) => {
      const hours = all.filter((hour) => hour.chatType === chatType)
      const messages = hours.reduce((sum, { messages = 0 }) => sum + messages, 0)
      return { day, chatType, hours, messages, counted: countedOf(hours, messages) }
    }),
  )
}

function countedOf(hours: readonly DayHour[], messages: number): Counted {
  const over = hours.filter(({ state }) => state !== 'future')
  const isUncounted = ({ state }: DayHour) => uncounted.has(state)
  if (messages === 0 && over.every(isUncounted)) return 'none'
  return over.some(isUncounted) ? 'some' : 'all'
}
