import { type Fields, isObject } from '../../values/json-object.ts'
import type { WebhookNote } from '../note.ts'
import type { ReadChange } from './change.ts'
import { namedIn } from './named-in.ts'

/** Reads the verdict about each account of an event about friends; it changes something where it refuses one of them. */
export function readFriends({ ResultItem }: Fields, { FriendItem, ResponseFriendItem }: Fields): ReadChange {
  if (ResultItem === undefined) return { changes: {}, notes: [{ kind: 'field-needed', about: 'ResultItem' }] }
  if (!Array.isArray(ResultItem) || !ResultItem.every(isVerdict))
    return { changes: {}, notes: [{ kind: 'field-wrong', about: 'ResultItem' }] }
  const asked = namedIn(FriendItem ?? ResponseFriendItem, 'To_Account')
  const notes = ResultItem.filter(({ To_Account }) => !asked.has(To_Account)).map(
    ({ To_Account: about }): WebhookNote => ({ kind: 'account-not-asked', about }),
  )
  const verdicts = ResultItem.filter(({ To_Account }) => asked.has(To_Account))
  const refuses = verdicts.some(({ ResultCode }) => ResultCode !== 0)
  return { changes: refuses ? { ResultItem: verdicts } : {}, notes }
}

/** All three are required. */
function isVerdict(
  value: unknown,
): value is { readonly To_Account: string; readonly ResultCode: number; readonly ResultInfo: string } {
  return (
    isObject(value) &&
    typeof value.To_Account === 'string' &&
    Number.isInteger(value.ResultCode) &&
    typeof value.ResultInfo === 'string'
  )
}
