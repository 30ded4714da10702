import type { MessageExtensions } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupMessage } from './extension/extended-message.ts'
import { readingDifference, readPairs } from './extension/read-pairs.ts'

export const difference: CoverageNote = readingDifference

/** The pairs of a group message. */
export function groupGetKeyValues(call: Call): MessageExtensions {
  return readPairs(call, groupMessage(call))
}
