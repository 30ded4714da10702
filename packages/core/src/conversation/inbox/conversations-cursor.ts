import type { ContactCursor } from '../../api/recentcontact/list.ts'
import { countIn, damaged, readCursor } from '../../listing/cursor.ts'
import { contactFields } from './contact-fields.ts'

/** Which list is read: what a cursor belongs to. */
export interface ConversationsQuestion {
  readonly account: string
  readonly includeEmpty: boolean
}

/** Where a list of conversations goes on. */
export interface ConversationsStart {
  /** The cursor that says so. */
  readonly cursor: string
  /** What the service calls the place; `undefined` at the end. */
  readonly place: ContactCursor | undefined
}

/** Reads where to go on, and refuses a cursor of another list. */
export function readConversationsCursor(cursor: string, question: ConversationsQuestion): ConversationsStart {
  const values = readCursor(cursor, 'conversations', question)
  if (values.end === true) return { cursor, place: undefined }
  const place = contactFields.map((field) => [field, countIn(values, field, Number.MAX_SAFE_INTEGER)])
  if (place.some(([, value]) => value === undefined)) throw damaged(cursor)
  return { cursor, place: Object.fromEntries(place) }
}
