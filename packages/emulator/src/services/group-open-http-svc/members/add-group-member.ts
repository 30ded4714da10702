import type { AddGroupMemberResponse, AddGroupMemberResult } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { countedApart } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { askToInvite, tellFull, tellJoined } from '../../../webhooks/events/group-members.ts'
import { join } from '../../../world/groups/membership.ts'
import type { Group } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { hasRoom } from '../group/has-room.ts'
import { namedGroup, refuseAVChatRoom } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'Nobody has to agree: never `Result` 3. 10014 and 10019 are answered where nobody could be added; where some could, the others have `Result` 0. No limit on the groups of an account.',
  zh: '无需对方同意：`Result` 不会为 3。所有账号都添加失败时返回 10014 或 10019；部分失败时，失败账号的 `Result` 为 0。不限制账号加入的群数量。',
}

/** This many accounts can be added at once. */
const maxAdded = 300

/** `Result`: what became of an account. */
const result = { failed: 0, added: 1, member: 2 } as const

/** Adds accounts to a group, each with an outcome of its own. */
export async function addGroupMember(call: Call): Promise<AddGroupMemberResponse> {
  const group = namedGroup(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const read = fields(call, { invalid: groupCodes.badRequest })
  read.flag('Silence')
  const items = countedApart('MemberList', read.objectList('MemberList'), {
    most: maxAdded,
    none: groupCodes.badRequest,
    tooMany: groupCodes.tooManyMembers,
  })
  const ids = items.map((item) => item.text('Member_Account'))
  const refused = await askToInvite(call, group, ids)
  // A group may be gone once a receiver was asked.
  const results = addAll(call, namedGroup(call), ids, refused)
  if (refused.size === 0 && results.every(({ Result }) => Result === result.failed))
    throw whyNobody(call, ids)
  return { MemberList: results }
}

function addAll(
  call: Call,
  group: Group,
  ids: readonly string[],
  refused: ReadonlySet<string>,
): readonly AddGroupMemberResult[] {
  const results = ids.map((id) =>
    refused.has(id) ? { Member_Account: id, Result: result.failed } : add(call, group, id),
  )
  const added = results.filter(({ Result }) => Result === result.added)
  tellJoined(
    call,
    group,
    added.map(({ Member_Account }) => Member_Account),
  )
  const isLeftOut = results.some(
    ({ Member_Account: id, Result }) =>
      Result === result.failed && !refused.has(id) && call.world.accounts.has(id),
  )
  // Also where the group was full before: somebody could not join.
  if (!hasRoom(group) && (added.length > 0 || isLeftOut)) tellFull(call, group)
  return results
}

function add({ world, now }: Call, group: Group, id: string): AddGroupMemberResult {
  const account = world.accounts.get(id)
  if (account === undefined) return { Member_Account: id, Result: result.failed }
  if (group.members.has(id)) return { Member_Account: id, Result: result.member }
  if (!hasRoom(group)) return { Member_Account: id, Result: result.failed }
  join(world, group, account, { time: now })
  return { Member_Account: id, Result: result.added }
}

function whyNobody({ world }: Call, ids: readonly string[]): Refusal {
  return ids.some((id) => world.accounts.has(id))
    ? new Refusal(groupCodes.fullGroup, 'The group has no room for more members')
    : new Refusal(groupCodes.unknownAccount, 'None of the accounts of MemberList exists')
}
