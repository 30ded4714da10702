import type { Account } from '../world/records/records.ts'
import type { Call } from './call.ts'
import { Refusal } from './refusal.ts'
import { shorten } from './shorten.ts'

/** What became of one account of a request that succeeds as a whole. */
export interface Outcome {
  readonly To_Account: string
  /** 0, or why it was refused. */
  readonly ResultCode: number
  /** The reason in words; empty when there is none. */
  readonly ResultInfo: string
}

/** Does for one account what a request asks for: a refusal is the outcome of this account alone. */
export function outcomeOf(To_Account: string, act: () => void): Outcome {
  try {
    act()
    return { To_Account, ResultCode: 0, ResultInfo: '' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { To_Account, ResultCode: error.code, ResultInfo: error.message }
  }
}

/** The account of an id; refuses with `code` where there is none. */
export function existingAccount({ world }: Call, id: string, code: number): Account {
  const account = world.accounts.get(id)
  if (account !== undefined) return account
  throw new Refusal(code, `There is no account "${shorten(id)}"`)
}
