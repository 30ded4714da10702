import type { MessageExtensions } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import type { ExtensionPair } from '../../../world/stores/message-extensions.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { extensionCodes } from '../codes.ts'
import type { ExtendedMessage } from './extended-message.ts'

/** What is different in both commands that read. */
export const readingDifference: CoverageNote = {
  en: 'Each change of an extension has one `Seq` for all its pairs, which stay on one page. A message that does not exist is refused with 10004; no code is documented.',
  zh: '每次修改的所有键值对共用一个 `Seq`，并且在同一页返回。消息不存在时返回 10004；文档没有写明错误码。',
}

/** A page has this many pairs. */
const pageSize = 200

/** A page of the pairs of a message. */
export function readPairs(call: Call, { id }: ExtendedMessage): MessageExtensions {
  const start = fields(call, { invalid: extensionCodes.badRequest }).optionalInteger('StartSeq') ?? 0
  const { latest, cleared, pairs } = call.world.stores.messageExtensions.of(id)
  const left = pairs.filter(({ seq }) => seq >= start)
  const page = firstPage(left)
  return {
    ExtensionList: page.map(({ key, value, seq }) => ({ Key: key, Value: value, Seq: seq })),
    CompleteFlag: page.length === left.length ? 1 : 0,
    LatestSeq: latest,
    ClearSeq: cleared,
  }
}

/** Pairs of one change stay together: the next page begins with the next change. */
function firstPage(left: readonly ExtensionPair[]): readonly ExtensionPair[] {
  const next = left[pageSize]
  return next === undefined ? left : left.slice(0, pageSize).filter(({ seq }) => seq < next.seq)
}
