import { writeCursor } from '../../listing/write-cursor.ts'
import type { ChatType } from '../../message/chat.ts'
import type { HistoryRangeItem } from './range-entry.ts'

/** Writes the entry that comes next in a range of these chat types as a cursor. */
export function writeRangeCursor(
  chatTypes: readonly ChatType[],
  { hour, chatType }: HistoryRangeItem,
): string {
  return writeCursor('hours', { chatTypes: chatTypes.join(), hour, chatType })
}
