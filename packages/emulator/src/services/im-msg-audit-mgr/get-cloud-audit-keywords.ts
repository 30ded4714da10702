import type { GetCloudAuditKeywordsResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { formatBeijingTime } from '../../time/beijing-time.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { checkLibrary, libraryDifference } from './words/library.ts'
import { pageOf, readRequest } from './words/read-request.ts'

export const difference: CoverageNote = libraryDifference

/** The words of a library. */
export function getCloudAuditKeywords(call: Call): GetCloudAuditKeywordsResponse {
  const { moderation } = call.world.stores
  const read = readRequest(call)
  checkLibrary(read)
  const part = read.optionalText('Content') ?? ''
  const words = moderation.cloudWords.filter(({ content }) => content.includes(part))
  const Infos = pageOf(read, words).map(({ id, content, label, time }) => ({
    ID: id,
    Content: content,
    CreateTime: formatBeijingTime(time * 1000),
    Label: label,
  }))
  return { RequestId: moderation.takeRequestId(), TotalCount: words.length, Infos }
}
