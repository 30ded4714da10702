import { checkList, checkUserIds } from '../../check.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { checkGroupId } from '../group/check-group-id.ts'
import { type Names, readAccountNames, readGroupNames } from './read-names.ts'

/**
 * Reads the display names of accounts from their profiles, any number of them. Accounts that have no name, or
 * do not exist, are not in the result; those of which that is not known are in `failed`.
 *
 * @throws {TypeError | RangeError} before anything is sent, when an account is not one
 * @see https://www.tencentcloud.com/document/product/1047/34917
 */
export async function accountNames(
  caller: Caller,
  accounts: Iterable<string>,
  options: CallOptions = {},
): Promise<Names> {
  const list = checkUserIds(accounts, 'accounts')
  const callOptions = readCallOptions(options)
  return readAccountNames(caller, list, callOptions)
}

/**
 * Reads the names of groups, any number of them. Groups that have no name, or do not exist, are not in the result;
 * those of which that is not known are in `failed`.
 *
 * @throws {TypeError} before anything is sent, when a group is not one
 * @see https://www.tencentcloud.com/document/product/1047/34961
 */
export async function groupNames(
  caller: Caller,
  groupIds: Iterable<string>,
  options: CallOptions = {},
): Promise<Names> {
  const list = checkList(groupIds, 'groupIds')
  for (const [index, groupId] of list.entries()) checkGroupId(groupId, `groupIds[${index}]`)
  const callOptions = readCallOptions(options)
  return readGroupNames(caller, list, callOptions)
}
