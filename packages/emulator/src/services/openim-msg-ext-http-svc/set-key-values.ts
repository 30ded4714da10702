import type { SetKeyValuesResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { changePairs, changingDifference } from './extension/change-pairs.ts'
import { c2cMessage } from './extension/extended-message.ts'

export const difference: CoverageNote = changingDifference

/** Changes pairs of a one-to-one message. */
export function setKeyValues(call: Call): SetKeyValuesResponse {
  return changePairs(call, c2cMessage(call))
}
