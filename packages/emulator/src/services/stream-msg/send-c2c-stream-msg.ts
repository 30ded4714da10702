import type { StreamMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields, uint32 } from '../../request/fields.ts'
import { flag } from '../../world/records/message.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { streamCodes } from './codes.ts'
import { putPieces } from './stream/put-pieces.ts'
import { streamDifference } from './stream/stream-difference.ts'

export const difference: CoverageNote = streamDifference

/** Begins a one-to-one message, or adds pieces to it. */
export function sendC2CStreamMsg(call: Call): StreamMsgResponse {
  const { world, now: time } = call
  const read = fields(call, { invalid: streamCodes.badRequest })
  const from = read.accountOrAdmin('From_Account')
  const to = read.account('To_Account')
  const random = read.integer('MsgRandom', { max: uint32 })
  const isHidden = read.optionalNonZero('SyncOtherMachine', { max: 2 }) === 2
  return putPieces(call, read, {
    from: from.id,
    to: to.id,
    add: (body) => {
      const flags = isHidden ? flag.hiddenFromSender : 0
      const message = { seq: world.takeSeq(), random, time, from, to, body, cloud: '', flags }
      return world.addC2CMessage(message, true).id
    },
    find: (number) => from.sides.get(to.id)?.messages.find(({ id }) => id === number),
  })
}
