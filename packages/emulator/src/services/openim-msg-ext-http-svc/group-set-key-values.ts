import type { SetKeyValuesResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { changePairs, changingDifference } from './extension/change-pairs.ts'
import { groupMessage } from './extension/extended-message.ts'

export const difference: CoverageNote = changingDifference

/** Changes pairs of a group message. */
export function groupSetKeyValues(call: Call): SetKeyValuesResponse {
  return changePairs(call, groupMessage(call))
}
