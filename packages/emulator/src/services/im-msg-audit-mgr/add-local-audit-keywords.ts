import type { LocalAuditKeywordsDone } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { filterDifference, readKind, readLocalKey } from './words/local-word.ts'
import { countedWords, readRequest } from './words/read-request.ts'

export const difference: CoverageNote = filterDifference

/** Adds words and patterns to the app's own filter. */
export function addLocalAuditKeywords(call: Call): LocalAuditKeywordsDone {
  const { moderation } = call.world.stores
  const read = readRequest(call)
  const words = countedWords('LocalAuditWords', read.objectList('LocalAuditWords')).map((item) => ({
    ...readLocalKey(item),
    filterType: readKind(item, 'FilterType'),
    replaced: item.optionalText('ReplacedContent') ?? '',
    time: call.now,
  }))
  for (const word of words) moderation.setLocalWord(word)
  return { RequestId: moderation.takeRequestId() }
}
