import type { AddCloudAuditKeywordsResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { checkLibrary, libraryDifference } from './words/library.ts'
import { countedWords, readRequest } from './words/read-request.ts'

export const difference: CoverageNote = libraryDifference

const labels: readonly string[] = [
  'Normal',
  'Illegal',
  'Abuse',
  'Polity',
  'Ad',
  'Porn',
  'Sexy',
  'Terror',
  'Composite',
]

/** Adds words to a library. */
export function addCloudAuditKeywords(call: Call): AddCloudAuditKeywordsResponse {
  const { moderation } = call.world.stores
  const read = readRequest(call)
  checkLibrary(read)
  const words = countedWords('UserKeywords', read.objectList('UserKeywords')).map((item) => {
    const label = item.optionalText('Label') ?? 'Normal'
    if (!labels.includes(label)) throw item.refusal(`Label must be one of ${labels.join(', ')}`)
    return { content: item.text('Content'), label, time: call.now }
  })
  for (const word of words) moderation.addCloudWord(word)
  return { RequestId: moderation.takeRequestId() }
}
