import type { MessageExtensions } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { c2cMessage } from './extension/extended-message.ts'
import { readingDifference, readPairs } from './extension/read-pairs.ts'

export const difference: CoverageNote = readingDifference

/** The pairs of a one-to-one message. */
export function getKeyValues(call: Call): MessageExtensions {
  return readPairs(call, c2cMessage(call))
}
