import type { BatchContentModerationResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { counted } from '../../request/count.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { moderationCodes } from './codes.ts'
import { judge, readContent, verdictDifference } from './judge/judge.ts'

export const difference: CoverageNote = {
  en: `${verdictDifference.en} A content that is wrong refuses the whole request.`,
  zh: `${verdictDifference.zh}只要有一条内容不合法，整个请求就会被拒绝。`,
}

/** This many contents can be judged at once. */
const most = 10

/** Judges several contents. */
export function batchContentModeration(call: Call): BatchContentModerationResponse {
  const { moderation } = call.world.stores
  const read = fields(call, { invalid: moderationCodes.badRequest })
  read.text('AuditName')
  for (const who of ['ExtSender', 'ExtReceiver']) read.optionalText(who)
  const rule = { most, code: moderationCodes.badRequest }
  const contents = counted('Contents', read.objectList('Contents'), rule).map((item) => ({
    id: item.integer('ContentId'),
    ...readContent(item, ['Text', 'Image']),
  }))
  return {
    AuditResults: contents.map(({ id, ...content }) => ({
      ErrorCode: 0,
      ErrorInfo: '',
      ContentId: id,
      RequestId: moderation.takeRequestId(),
      ...judge(moderation, content),
    })),
  }
}
