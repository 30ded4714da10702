import { type ChatType, historyHourEnd, historyHourStart, nextHistoryHour } from '@timkit/core'

/** One hour of one kind of chat: what the service makes a file of, and what an archive goes by. */
export interface HourKey {
  /** `c2c` for one-to-one messages, `group` for those of groups. */
  readonly chatType: ChatType
  /** `yyyyMMddHH` in Beijing time. */
  readonly hour: string
}

/** Both kinds of files that the service makes of each hour. */
export const chatTypes: readonly ChatType[] = ['c2c', 'group']

/** The name of a kind as the service writes it, and as folders are called. */
export function wireName(chatType: ChatType): 'C2C' | 'Group' {
  return chatType === 'c2c' ? 'C2C' : 'Group'
}

/** One text for an hour of a kind, for maps: `c2c/2026112209`. */
export function hourId({ chatType, hour }: HourKey): string {
  return `${chatType}/${hour}`
}

/** Hours by their ids. */
export function byHourId<Hour extends HourKey>(hours: readonly Hour[]): Map<string, Hour> {
  return new Map(hours.map((hour) => [hourId(hour), hour]))
}

/** Where an hour of a kind is, before or after another: older ones first, of one hour those of one-to-one messages. */
export function compareHours(a: HourKey, b: HourKey): number {
  if (a.hour !== b.hour) return a.hour < b.hour ? -1 : 1
  return a.chatType === b.chatType ? 0 : a.chatType < b.chatType ? -1 : 1
}

/** Finds an hour among some that are in that order. */
export function findHour<Hour extends HourKey>(hours: readonly Hour[], key: HourKey): Hour | undefined {
  let [low, high] = [0, hours.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compareHours(hours[middle] as Hour, key)
    if (order === 0) return hours[middle]
    if (order < 0) low = middle + 1
    else high = middle
  }
  return undefined
}

/** When an hour begins, in milliseconds since 1970. */
export function startOf(hour: string): number {
  return historyHourStart(hour).getTime()
}

/** When an hour is over, in milliseconds since 1970. */
export function endOf(hour: string): number {
  return ends.get(hour) ?? kept(ends, hour, historyHourEnd(hour).getTime())
}

/** The hour after. */
export function hourAfter(hour: string): string {
  return nexts.get(hour) ?? kept(nexts, hour, nextHistoryHour(hour))
}

/** A year and more: every sync asks for the same hours again. */
const mostKept = 10_000
const ends = new Map<string, number>()
const nexts = new Map<string, string>()

function kept<Value>(values: Map<string, Value>, hour: string, value: Value): Value {
  if (values.size >= mostKept) values.clear()
  values.set(hour, value)
  return value
}
