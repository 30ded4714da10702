import { show } from '../../check.ts'
import { askInParts } from '../../conversation/ask-in-parts.ts'
import { isRetryable } from '../../error-codes/code-class.ts'
import { ApiError, ResponseError } from '../../errors.ts'
import { failedWith, type ItemFailure, notKnown } from '../../failure.ts'
import { separate } from '../../listing/skipped.ts'
import { textOf, type WireObject, wordOf } from '../../message/wire-values.ts'
import { noteAnswer } from '../../outcomes/note-answer.ts'
import { failureOf, refusalsIn } from '../../outcomes/refusals-in.ts'
import type { Caller, CallerOptions, CallOptions } from '../../transport/caller.ts'
import type { AccountsExistence } from './existence.ts'

const command = 'im_open_login_svc/account_check'

/** The documented number of accounts in one request. */
const accountsPerCall = 100

/** Checks whether one account exists. */
export async function checkAccount(caller: Caller, account: string, options: CallOptions): Promise<boolean> {
  const [act, operation] = [`check whether ${show(account)} exists`, 'accountExists']
  const found = await ask(caller, [account], { ...options, act, operation })
  const result = found.get(account) ?? unmentioned(account)
  if (typeof result === 'boolean') return result
  throw errorOf(result, act, operation)
}

/** Checks which accounts exist, as many at a time as a request takes. */
export async function checkAccounts(
  caller: Caller,
  list: readonly string[],
  options: CallOptions,
): Promise<AccountsExistence> {
  const wanted = [...new Set(list)]
  const calls = { ...options, act: 'check which accounts exist', operation: 'accountsExist' }
  const found = new Map<string, boolean | ItemFailure>()
  const askPart = async (part: readonly string[]) => {
    for (const [account, result] of await ask(caller, part, calls)) found.set(account, result)
  }
  await askInParts(wanted, accountsPerCall, askPart, (account, error) => {
    found.set(account, failedWith(account, error))
  })
  const failed = wanted.map((account) => found.get(account) ?? unmentioned(account))
  return {
    existing: wanted.filter((account) => found.get(account) === true),
    missing: wanted.filter((account) => found.get(account) === false),
    failed: failed.filter((result) => typeof result === 'object'),
  }
}

/** What an answer says about each account that it mentions. */
async function ask(
  caller: Caller,
  accounts: readonly string[],
  options: CallerOptions,
): Promise<ReadonlyMap<string, boolean | ItemFailure>> {
  const request = { CheckItem: accounts.map((UserID) => ({ UserID })) }
  const answer = await caller.call(command, request, options)
  const found = new Map<string, boolean | ItemFailure>()
  const note = (account: string, said: boolean | ItemFailure) =>
    noteAnswer(found, account, said, 'the answer says both that it exists and that it does not')
  for (const refusal of await refusalsIn(command, answer))
    if (refusal.item !== undefined) note(refusal.item, failureOf(refusal.item, refusal))
  for (const { UserID, AccountStatus } of separate<WireObject>(answer.ResultItem).items) {
    const account = wordOf(UserID)
    if (account === undefined) continue
    note(account, textOf(UserID) === undefined ? noText(account) : existenceOf(account, AccountStatus))
  }
  return found
}

function noText(account: string): ItemFailure {
  return notKnown(account, 'its UserID is a number in the answer, not a text')
}

function existenceOf(account: string, status: unknown): boolean | ItemFailure {
  if (status === 'Imported') return true
  // Any other word may mean anything.
  return status === 'NotImported' ? false : notKnown(account, `its AccountStatus is ${show(status)}`)
}

function unmentioned(account: string): ItemFailure {
  return notKnown(account, 'the answer does not mention it')
}

function errorOf({ code, reason }: ItemFailure, act: string, operation: string): ApiError | ResponseError {
  if (code === undefined) return new ResponseError(`Cannot ${act}: ${reason}`, { command, status: 200 })
  return new ApiError(`Cannot ${act}: ${reason} (${code})`, {
    command,
    operation,
    errorCode: code,
    errorInfo: reason,
    retryable: isRetryable(code),
  })
}
