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
  /** Oldest first, of those that the archive knows of: from when it begins to the one that is not over, and before that what was imported. */
  readonly hours: readonly Hour[]
  /** Messages that can be searched. */
  readonly messages: number
  /**
   * - `all`: there are no others in hours that are over, as far as the service says.
   * - `some`: there are, or may be, others, in hours that nobody has, or that cannot be searched or read as a whole, or that are not of the archive.
   * - `none`: that is so of each hour of the archive that is over, and nothing of them is counted; or none is over.
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

/** The days of hours, oldest first, each once for every kind of chat. @param hours all of one archive, oldest first */
export function daysOf<Hour extends DayHour>(hours: readonly Hour[]): DayStatus<Hour>[] {
  const days = new Map<string, Hour[]>()
  for (const hour of hours) {
    const day = hour.hour.slice(0, 8)
    const list = days.get(day)
    if (list === undefined) days.set(day, [hour])
    else list.push(hour)
  }
  const last = hours.at(-1)?.hour ?? ''
  return Array.from(days).flatMap(([day, all]) =>
    chatTypes.map((chatType) => {
      const hours = all.filter((hour) => hour.chatType === chatType)
      const messages = hours.reduce((sum, { messages = 0 }) => sum + messages, 0)
      // The last hour of all is the one that is not over.
      const ofDay = last.startsWith(day) ? Number(last.slice(8)) + 1 : 24
      const isWhole = hours.length === ofDay
      return { day, chatType, hours, messages, counted: countedOf(hours, { messages, isWhole }) }
    }),
  )
}

function countedOf(
  hours: readonly DayHour[],
  { messages, isWhole }: { readonly messages: number; readonly isWhole: boolean },
): Counted {
  const over = hours.filter(({ state }) => state !== 'future')
  const isUncounted = ({ state }: DayHour) => uncounted.has(state)
  if (messages === 0 && over.every(isUncounted)) return 'none'
  return isWhole && !over.some(isUncounted) ? 'all' : 'some'
}
