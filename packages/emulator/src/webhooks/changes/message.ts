import { isMessageBody, stringifyExactly } from '@timkit/core/internal'
import { messageBodyFault, messageBytes } from '../../request/message-body.ts'
import { type Fields, isObject } from '../../values/json-object.ts'
import type { WebhookNote } from '../note.ts'
import type { ReadChange } from './change.ts'

/**
 * Reads how a receiver wants a message to be. What a message could not be sent with is left as it was: what the service
 * makes of it is not documented.
 */
export function readMessage({ MsgBody, CloudCustomData }: Fields, event: Fields): ReadChange {
  const notes: WebhookNote[] = []
  const changes: { MsgBody?: readonly unknown[]; CloudCustomData?: string } = {}
  if (MsgBody !== undefined && !isMessageBody(MsgBody)) notes.push({ kind: 'field-wrong', about: 'MsgBody' })
  else if (MsgBody !== undefined) {
    const why = messageBodyFault(MsgBody)
    if (why !== undefined) notes.push({ kind: 'field-wrong', about: 'MsgBody', why })
    else if (!isSame(MsgBody, event.MsgBody)) changes.MsgBody = MsgBody
  }
  if (CloudCustomData !== undefined && typeof CloudCustomData !== 'string')
    notes.push({ kind: 'field-wrong', about: 'CloudCustomData' })
  else if (CloudCustomData !== undefined && CloudCustomData !== (event.CloudCustomData ?? ''))
    changes.CloudCustomData = CloudCustomData
  if (Object.keys(changes).length === 0) return { changes, notes }
  if (sizeOf({ ...pick(event), ...changes }) <= messageBytes) return { changes, notes }
  const tooLarge = Object.keys(changes).map((about): WebhookNote => ({ kind: 'field-too-large', about }))
  return { changes: {}, notes: [...notes, ...tooLarge] }
}

function pick({ MsgBody, CloudCustomData }: Fields): Fields {
  return { MsgBody, CloudCustomData }
}

/** Whether two values say the same; receivers write the fields of an object in an order of their own. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, index) => isSame(each, other[index]))
    )
  if (!isObject(one)) return one === other
  const names = Object.keys(one)
  return (
    isObject(other) &&
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  )
}

/** Bytes of the message as JSON. */
function sizeOf(message: Fields): number {
  return new TextEncoder().encode(stringifyExactly(message)).length
}
