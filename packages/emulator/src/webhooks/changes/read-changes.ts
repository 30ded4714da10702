import type { Fields } from '../../values/json-object.ts'
import type { WebhookNote } from '../note.ts'
import { readAccounts } from './accounts.ts'
import type { ReadChange, ReadField } from './change.ts'
import { readFriends } from './friends.ts'
import { readMessage } from './message.ts'

const envelope: ReadonlySet<string> = new Set(['ActionStatus', 'ErrorCode', 'ErrorInfo', 'ErrorDisplay'])

/** Who reads what an answer may have. A message is one thing, whichever of its fields are there. */
const readers: Readonly<Record<string, ReadField>> = {
  MsgBody: readMessage,
  RefusedMembers_Account: readAccounts('RefusedMembers_Account', 'DestinationMembers', 'Member_Account'),
  RefusedSubscribers_Account: readAccounts(
    'RefusedSubscribers_Account',
    'SubscribeAccountList',
    'Subscriber_Account',
  ),
  ResultItem: readFriends,
  RspData: ({ RspData }) => {
    if (RspData === undefined) return { changes: {}, notes: [{ kind: 'field-needed', about: 'RspData' }] }
    if (typeof RspData !== 'string')
      return { changes: {}, notes: [{ kind: 'field-wrong', about: 'RspData' }] }
    // It has to be there: an empty one is an answer that has nothing for the chatbot.
    return { changes: RspData === '' ? {} : { RspData }, notes: [] }
  },
}

/** Reads what an answer that allows changes; `taken` are the fields that answers to the event may have. */
export function readChanges(taken: readonly string[] = [], answer: Fields, event: Fields): ReadChange {
  const ignored = Object.keys(answer)
    .filter((name) => !envelope.has(name) && !taken.includes(name))
    .map((about): WebhookNote => ({ kind: 'field-ignored', about }))
  const read = taken.flatMap((name) => readers[name]?.(answer, event) ?? [])
  return {
    changes: Object.assign({}, ...read.map(({ changes }) => changes)),
    notes: [...ignored, ...read.flatMap(({ notes }) => notes)],
  }
}
