import { isArgumentError } from '../../argument-error.ts'
import { damaged, readCursor } from '../../listing/cursor.ts'
import type { ChatType } from '../../message/chat.ts'
import { toHistoryHour } from '../hour.ts'
import type { HistoryRangeItem } from './range-entry.ts'

/**
 * Returns whether an entry was given before the one that a cursor leads to.
 *
 * @throws {TypeError} It is not a cursor, is damaged, or is of a range of other chat types.
 */
export function readRangeCursor(
  cursor: string,
  chatTypes: readonly ChatType[],
): (item: HistoryRangeItem) => boolean {
  const values = readCursor(cursor, 'hours', { chatTypes: chatTypes.join() })
  const next = chatTypes.indexOf(values.chatType as ChatType)
  if (next < 0) throw damaged(values.chatType, 'chatType')
  const nextHour = hourIn(values.hour)
  // Ten digits each, so that the order of the texts is the order of the hours.
  return ({ hour, chatType }) => hour < nextHour || (hour === nextHour && chatTypes.indexOf(chatType) < next)
}

function hourIn(value: unknown): string {
  try {
    return toHistoryHour(value as string)
  } catch (error) {
    if (!isArgumentError(error)) throw error
    throw damaged(value, 'hour')
  }
}
