import { isObject } from '../../check.ts'
import { type AskedEvent, wrongVerdict } from './wrong-verdict.ts'

/**
 * Reads who stays out: UserIDs, or Tencent's own objects with one, as the event lists them.
 *
 * @throws {WrongVerdict} Where one of them names nobody. Who was meant cannot be told then.
 */
export function refusedMembers(accounts: unknown, event: AskedEvent): string[] {
  const names = Array.isArray(accounts) ? [...accounts].map(nameOf) : [undefined]
  if (!names.every((name) => typeof name === 'string' && name !== '')) {
    throw wrongVerdict(event, 'refuseMembers takes a list of UserIDs, or of members as the event lists them')
  }
  return names as string[]
}

function nameOf(account: unknown): unknown {
  if (!isObject(account)) return account
  return account.Member_Account ?? account.Subscriber_Account
}
