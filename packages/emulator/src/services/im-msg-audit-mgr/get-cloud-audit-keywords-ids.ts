import type { GetCloudAuditKeywordsIdsResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { library, libraryDifference } from './words/library.ts'
import { pageOf, readRequest } from './words/read-request.ts'

export const difference: CoverageNote = libraryDifference

/** The libraries of words. */
export function getCloudAuditKeywordsIds(call: Call): GetCloudAuditKeywordsIdsResponse {
  const Infos = pageOf(readRequest(call), [library])
  return { RequestId: call.world.stores.moderation.takeRequestId(), TotalCount: 1, Infos }
}
