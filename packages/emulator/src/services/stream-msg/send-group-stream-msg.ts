import type { StreamMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields, uint32 } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { namedGroup } from '../group-open-http-svc/group/named-group.ts'
import { streamCodes } from './codes.ts'
import { putPieces } from './stream/put-pieces.ts'
import { streamDifference } from './stream/stream-difference.ts'

export const difference: CoverageNote = streamDifference

/** Begins a group message, or adds pieces to it. */
export function sendGroupStreamMsg(call: Call): StreamMsgResponse {
  const { world, now: time } = call
  const group = namedGroup(call)
  const read = fields(call, { invalid: streamCodes.badGroupRequest })
  const from = read.accountOrAdmin('From_Account')
  const random = read.integer('Random', { max: uint32 })
  return putPieces(call, read, {
    from: from.id,
    to: group.id,
    add: (body) => {
      const message = { from, time, random, body, cloud: '', flags: 0, priority: 2 }
      return world.addGroupMessage(group, message).seq
    },
    find: (seq) => group.messages[seq - 1],
  })
}
