import type { DeleteCloudAuditKeywordsResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { checkLibrary, libraryDifference } from './words/library.ts'
import { countedWords, readRequest } from './words/read-request.ts'

export const difference: CoverageNote = libraryDifference

/** Takes words out of a library, each with an outcome of its own. */
export function deleteCloudAuditKeywords(call: Call): DeleteCloudAuditKeywordsResponse {
  const { moderation } = call.world.stores
  const read = readRequest(call)
  checkLibrary(read)
  const Details = countedWords('Keywords', read.textList('Keywords')).map((Keyword) => {
    const word = moderation.removeCloudWord(Keyword)
    return word === undefined
      ? { KeywordID: '', Keyword, Deleted: false, ErrorInfo: 'The library has no such word' }
      : { KeywordID: word.id, Keyword, Deleted: true, ErrorInfo: '' }
  })
  const Count = Details.filter(({ Deleted }) => Deleted).length
  return { RequestId: moderation.takeRequestId(), Count, Details }
}
