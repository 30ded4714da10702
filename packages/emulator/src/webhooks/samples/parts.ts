import type { MessageBody } from '@timkit/core/wire'

/** 2026-11-20, 10:00 in Beijing, in unix seconds. */
export const sampleSeconds = 1_795_140_000
/** The same moment in unix milliseconds, and a bit. */
export const sampleTime: number = sampleSeconds * 1000 + 497
/** What the samples say. */
export const sampleBody: MessageBody = [
  { MsgType: 'TIMTextElem', MsgContent: { Text: '请问我的茶叶到哪里了?' } },
]
/** The one-to-one message of the samples. */
export const sampleKey: string = `48374_2837546_${sampleSeconds}`
/** Its id at the client. */
export const sampleId: string = `144115233406643804-${sampleSeconds - 2}-2837546`
