import { groupOpenHttpSvc } from '../api/group-open-http-svc.ts'
import { profile } from '../api/profile.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { chunk, concurrency, mapConcurrently } from '../transport/concurrency.ts'

const accountsPerCall = 100
const groupsPerCall = 50

/**
 * Reads the display names of accounts from their profiles, any number of them. Accounts that have no name, or
 * do not exist, are not in the result.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34917
 */
export async function accountNames(
  caller: Caller,
  accounts: Iterable<string>,
  options?: CallOptions,
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const act = 'read the names of accounts'
  await mapConcurrently(chunk([...new Set(accounts)], accountsPerCall), concurrency, async (part) => {
    const answer = await caller.call(
      profile.portraitGet,
      { To_Account: part, TagList: ['Tag_Profile_IM_Nick'] },
      { ...options, act },
    )
    for (const { To_Account: account, ProfileItem: items = [] } of answer.UserProfileItem ?? []) {
      const nick = items.find(({ Tag }) => Tag === 'Tag_Profile_IM_Nick')?.Value
      if (typeof nick === 'string' && nick !== '') names.set(account, nick)
    }
  })
  return names
}

/**
 * Reads the names of groups, any number of them. Groups that have no name, or do not exist, are not in the result.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34961
 */
export async function groupNames(
  caller: Caller,
  groupIds: Iterable<string>,
  options?: CallOptions,
): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const act = 'read the names of groups'
  await mapConcurrently(chunk([...new Set(groupIds)], groupsPerCall), concurrency, async (part) => {
    const answer = await caller.call(
      groupOpenHttpSvc.getGroupInfo,
      { GroupIdList: part, ResponseFilter: { GroupBaseInfoFilter: ['Name'] } },
      { ...options, act },
    )
    for (const { GroupId: groupId, ErrorCode: code, Name: name } of answer.GroupInfo ?? []) {
      if (code === 0 && typeof name === 'string' && name !== '') names.set(groupId, name)
    }
  })
  return names
}
