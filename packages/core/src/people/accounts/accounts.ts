import { checkUserId, checkUserIds } from '../../check.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { checkAccount, checkAccounts } from './check-accounts.ts'
import type { AccountsExistence } from './existence.ts'

/**
 * Whether an account exists, which the service calls imported. `false` is only what the service says; when it does not say it, that
 * is an error.
 *
 * @throws {ApiError} 70403 when the client's own account is no admin, and whatever the service says about the account
 * @throws {ResponseError} when the answer does not say it
 * @throws {TypeError | RangeError} before anything is sent, when `account` is not a UserID
 * @see https://www.tencentcloud.com/document/product/1047/34956
 */
export async function accountExists(
  caller: Caller,
  account: string,
  options: CallOptions = {},
): Promise<boolean> {
  checkUserId(account, 'account')
  const callOptions = readCallOptions(options)
  return checkAccount(caller, account, callOptions)
}

/**
 * Finds which accounts exist, of any number: the service takes 100 a request, more are split. Each account is looked for once.
 *
 * Accounts of which it is not known are in `failed`, and never in `missing`. When no request succeeded at all, the first error is
 * thrown.
 *
 * @throws {TypeError | RangeError} before anything is sent, when `accounts` is not a list or an account is not a UserID
 * @see https://www.tencentcloud.com/document/product/1047/34956
 */
export async function accountsExist(
  caller: Caller,
  accounts: Iterable<string>,
  options: CallOptions = {},
): Promise<AccountsExistence> {
  const list = checkUserIds(accounts, 'accounts')
  const callOptions = readCallOptions(options)
  return checkAccounts(caller, list, callOptions)
}
