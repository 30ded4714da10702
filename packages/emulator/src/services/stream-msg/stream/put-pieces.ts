import type { StreamMsgResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { firstBody, longerBody, readPieces } from './read-pieces.ts'

/** A conversation that a message is written in. */
export interface StreamTarget {
  readonly from: string
  /** The account or group. */
  readonly to: string
  /** Stores a new message with a body, and returns its number. */
  readonly add: (body: string) => number
  /** The message with a number. */
  readonly find: (number: number) => { body: string } | undefined
}

/** Begins a message, or adds pieces to one. */
export function putPieces({ world }: Call, read: FieldReader, target: StreamTarget): StreamMsgResponse {
  const { streams } = world.stores
  const pieces = readPieces(read)
  const { from, to } = target
  if (pieces.stream === undefined) {
    const id = `stream-${streams.size + 1}`
    streams.set(id, { from, to, message: target.add(firstBody(pieces, id)), done: pieces.done })
    return { StreamMsgID: id }
  }
  const stream = streams.get(pieces.stream)
  const isHere = stream?.from === from && stream.to === to
  const message = isHere ? target.find(stream.message) : undefined
  if (stream === undefined || message === undefined) {
    throw read.refusal('StreamMsgID is not of a message that is being written here')
  }
  if (stream.done) throw read.refusal('The last piece of the message came already')
  message.body = longerBody(message.body, pieces)
  world.rewrites += 1
  streams.set(pieces.stream, { ...stream, done: pieces.done })
  return { StreamMsgID: pieces.stream }
}
