import type { MessageBody } from '@timkit/core/wire'

/** What the samples say. */
export const sampleBody: MessageBody = [
  { MsgType: 'TIMTextElem', MsgContent: { Text: '请问我的茶叶到哪里了?' } },
]
