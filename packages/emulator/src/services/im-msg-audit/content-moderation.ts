import type { ContentModerationResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { moderationCodes } from './codes.ts'
import { judge, readContent, verdictDifference } from './judge/judge.ts'

export const difference: CoverageNote = {
  en: `${verdictDifference.en} The verdict about sound and video never comes.`,
  zh: `${verdictDifference.zh}音频和视频不会有审核结果。`,
}

/** Judges one content. */
export function contentModeration(call: Call): ContentModerationResponse {
  const { moderation } = call.world.stores
  const read = fields(call, { invalid: moderationCodes.badRequest })
  read.text('AuditName')
  const content = readContent(read, ['Text', 'Image', 'Audio', 'Video'])
  const RequestId = moderation.takeRequestId()
  // Sound and video take their time: the verdict comes by webhook.
  return /^(Audio|Video)$/.test(content.type) ? { RequestId } : { RequestId, ...judge(moderation, content) }
}
