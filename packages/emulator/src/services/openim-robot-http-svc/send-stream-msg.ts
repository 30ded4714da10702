import type { SendStreamMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { type FieldReader, fields } from '../../request/fields.ts'
import { formatMessageKey } from '../../world/records/message.ts'
import type { Account } from '../../world/records/records.ts'
import { robotPrefix } from '../../world/records/robot-id.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { robotCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'The history has the message as one text that grows; how the service keeps it is not documented. Nothing ends a message but `Finish`.',
  zh: '历史记录中该消息是一条不断变长的文本消息；文档没有说明服务端如何保存。除 `Finish` 外，没有其他方式会结束一条消息。',
}

/** Adds a piece to a message that a chatbot writes to an account. */
export function sendStreamMsg(call: Call): SendStreamMsgResponse {
  const read = fields(call, { invalid: robotCodes.badStream })
  const from = read.account('From_Account')
  if (!from.id.startsWith(robotPrefix)) throw read.refusal(`From_Account must begin with ${robotPrefix}`)
  const to = read.account('To_Account')
  const chunk = read.optionalText('Chunk')
  if (chunk === undefined) throw read.refusal('Chunk is missing')
  const done = read.flag('Finish')
  const key = read.optionalText('MsgKey') ?? ''
  const MsgKey =
    key === '' ? begin(call, from, to, chunk, done) : goOn(call, read, { from, to, key, chunk, done })
  return { MsgKey }
}

function begin({ world, now }: Call, from: Account, to: Account, chunk: string, done: boolean): string {
  const numbers = { seq: world.takeSeq(), random: world.takeSeq(), time: now }
  const key = formatMessageKey(numbers)
  const { id } = world.addC2CMessage(
    { ...numbers, from, to, body: textBody(chunk), cloud: '', flags: 0 },
    true,
  )
  world.stores.streams.set(key, { from: from.id, to: to.id, message: id, done })
  return key
}

/** A piece, and the message that it belongs to. */
interface Piece {
  readonly from: Account
  readonly to: Account
  readonly key: string
  readonly chunk: string
  readonly done: boolean
}

function goOn({ world }: Call, read: FieldReader, { from, to, key, chunk, done }: Piece): string {
  const stream = world.stores.streams.get(key)
  const message = from.sides.get(to.id)?.messages.find(({ id }) => id === stream?.message)
  if (stream === undefined || message === undefined)
    throw read.refusal('MsgKey is not of a message that is being written')
  if (stream.done) throw read.refusal('The message with this MsgKey is finished')
  message.body = textBody(textOf(message.body) + chunk)
  world.rewrites += 1
  world.stores.streams.set(key, { ...stream, done })
  return key
}

function textBody(Text: string): string {
  return JSON.stringify([{ MsgType: 'TIMTextElem', MsgContent: { Text } }])
}

function textOf(body: string): string {
  const [element] = JSON.parse(body)
  return element.MsgContent.Text
}
