import type { LocalAuditKeywordsDone } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { filterDifference, readLocalKey } from './words/local-word.ts'
import { countedWords, readRequest } from './words/read-request.ts'

export const difference: CoverageNote = filterDifference

/** Deletes words and patterns from the app's own filter. */
export function deleteLocalAuditKeywords(call: Call): LocalAuditKeywordsDone {
  const { moderation } = call.world.stores
  const items = readRequest(call).objectList('LocalAuditWords')
  const words = countedWords('LocalAuditWords', items).map(readLocalKey)
  for (const word of words) moderation.removeLocalWord(word)
  return { RequestId: moderation.takeRequestId() }
}
