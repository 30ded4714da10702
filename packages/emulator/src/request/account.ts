import type { Account } from '../world/account.ts'
import type { Call } from './call.ts'
import { text } from './fields.ts'
import { Refusal } from './refusal.ts'

/** Gives the account that a field of the request names; refuses with `code` when it is missing or does not exist. */
export function accountOf(call: Call, field: string, code: number, unknownCode: number = code): Account {
  return existing(call, text(call.body, field, code), field, unknownCode)
}

/** Gives an account; refuses with `code` when it does not exist. */
export function existing(call: Call, id: string, field: string, code: number): Account {
  const account = call.world.accounts.get(id)
  if (account !== undefined) return account
  throw new Refusal(code, `${field} is "${shorten(id)}", an account that does not exist`)
}

/** Cuts a text from a request before it is repeated in an answer. */
export function shorten(value: string): string {
  return value.length > 64 ? `${value.slice(0, 64)}…` : value
}
