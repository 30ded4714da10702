import type { GetLocalAuditKeywordsResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { formatBeijingTime } from '../../time/beijing-time.ts'
import type { LocalWord } from '../../world/stores/moderation.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { filterDifference, readKind } from './words/local-word.ts'
import { pageOf, readRequest } from './words/read-request.ts'

export const difference: CoverageNote = filterDifference

/** The words and patterns of the app's own filter. */
export function getLocalAuditKeywords(call: Call): GetLocalAuditKeywordsResponse {
  const { moderation } = call.world.stores
  const read = readRequest(call)
  const part = read.optionalText('Keyword') ?? ''
  const filterType = read.has('FilterType') ? readKind(read, 'FilterType') : undefined
  const all = moderation.localWords
  const found = all.filter(
    (word) => word.keyword.includes(part) && (filterType === undefined || word.filterType === filterType),
  )
  return {
    RequestId: moderation.takeRequestId(),
    LocalAuditWords: pageOf(read, found).map((word) => ({
      Id: word.id,
      Keyword: word.keyword,
      WordType: word.wordType,
      FilterType: word.filterType,
      ReplacedContent: word.replaced,
      UpdateTime: formatBeijingTime(word.time * 1000),
    })),
    TotalCount: count(all, 1),
    TotalRegCount: count(all, 2),
    CurCount: count(found, 1),
    CurRegCount: count(found, 2),
  }
}

function count(words: readonly LocalWord[], wordType: 1 | 2): number {
  return words.filter((word) => word.wordType === wordType).length
}
