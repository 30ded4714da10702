import type { ChatTypeInput, Message, TimClient } from '@timkit/core'
import type { HistoryMessage } from '@timkit/core/wire'
import type { Collector } from '../../paging/collect.ts'
import type { ToolCall } from '../define-tool.ts'
import type { HistoryFilter } from './history-filter.ts'
import { type HistoryPosition, type Walked, walkHistory } from './history-walk.ts'
import type { Taken } from './read-hour.ts'

/** Which hours are read, from where, and how much of them. */
export interface HoursQuery {
  readonly chatType: ChatTypeInput
  /** Oldest first. */
  readonly hours: readonly string[]
  /** How many messages of the first hour an earlier page has looked at. */
  readonly skip: number
  /** The most messages. */
  readonly limit: number
  /** Whose question it is, and which. */
  readonly key: string
}

/** A page of messages of hours, and how far reading came. */
export interface HoursRead {
  readonly messages: readonly Message<HistoryMessage>[]
  /** How many messages that may be read were looked at, wanted or not. */
  readonly scanned: number
  /** How many entries nobody can read. */
  readonly unreadable: number
  /** Hours that have files. */
  readonly read: readonly string[]
  /** What became of the others. */
  readonly missing: Walked['missing']
  /** Where reading goes on; absent at the end of the last hour. */
  readonly next: Omit<HistoryPosition, 'window'> | undefined
  /** What ended the page, when it was not the end of the last hour. */
  readonly stoppedBy: 'tokens' | 'limit' | 'time' | undefined
}

/**
 * Collects the wanted messages of hours until the page is full or the time is over.
 *
 * @param filter Which are; where it throws, the message counts as unreadable.
 */
export async function readHours(
  client: Pick<TimClient, 'historyFiles' | 'historyMessages'>,
  query: HoursQuery,
  call: ToolCall,
  { collector, filter }: { readonly collector: Collector<Message>; readonly filter: HistoryFilter },
): Promise<HoursRead> {
  let scanned = 0
  let odd = 0
  const take = (message: Message<HistoryMessage>): Taken => {
    let matches: boolean
    try {
      // What may not be read is left out first, and not counted, whatever was asked for.
      if (!filter.allows(message)) return 'next'
      matches = filter.wants(message)
    } catch {
      odd++
      return 'next'
    }
    if (matches && !collector.add(message)) return 'end-before'
    scanned++
    // Looking on for one more match could mean to read days of history for nothing.
    return collector.items.length >= query.limit ? 'end-after' : 'next'
  }
  const mark = (): (() => void) => {
    const undo = collector.mark()
    const before = [scanned, odd] as const
    return () => {
      undo()
      ;[scanned, odd] = before
    }
  }
  const {
    read,
    missing,
    next,
    timeOver,
    odd: oddEntries,
  } = await walkHistory(client, query, call, {
    take,
    mark,
  })
  const stoppedBy = timeOver ? 'time' : (collector.cutBy ?? 'limit')
  return {
    messages: collector.items as readonly Message<HistoryMessage>[],
    scanned,
    unreadable: odd + collector.unreadable + oddEntries,
    read,
    missing,
    next,
    stoppedBy: next === undefined ? undefined : stoppedBy,
  }
}
