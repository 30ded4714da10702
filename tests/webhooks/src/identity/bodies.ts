/** A body with one text. */
export function text(
  Text: string,
): [{ readonly MsgType: 'TIMTextElem'; readonly MsgContent: { readonly Text: string } }] {
  return [{ MsgType: 'TIMTextElem', MsgContent: { Text } }]
}

const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: '{"order":4}', Desc: 'Order', Ext: 'x' } }
const face = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'smile' } }
const reply = {
  messageReply: { messageID: '1-2-3', messageAbstract: 'tea?', messageSender: 'amy', version: 1 },
}

/** What a message may say. */
export const bodies: readonly (readonly [
  what: string,
  content: { MsgBody: readonly object[]; CloudCustomData?: string },
])[] = [
  ['a text', { MsgBody: text('你好 "😀"\n') }],
  ['an element of the app', { MsgBody: [custom] }],
  ['several elements', { MsgBody: [...text('a'), custom, face, ...text('b')] }],
  ["the app's own data", { MsgBody: text('tea'), CloudCustomData: JSON.stringify(reply) }],
]
