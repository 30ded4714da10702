import type { GroupMemberSearchResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { CoverageNote } from '../coverage-note.ts'
import type { Emulated } from '../route.ts'
import { nickname, pageOf, readSearch, searchDifference, tinyId } from '../user-search/words/read-search.ts'

export const difference: CoverageNote = searchDifference

/** Searches members of groups; those of AVChatRooms are not among them. */
export function search(call: Call): Emulated<GroupMemberSearchResponse> {
  const asked = readSearch(call)
  const types = asked.read.optionalTextList('GroupType') ?? []
  const ids = asked.read.optionalTextList('GroupIdList') ?? []
  const groups = [...call.world.groups.values()].filter(
    ({ id, type }) =>
      type !== 'AVChatRoom' &&
      (types.length === 0 || types.includes(type)) &&
      (ids.length === 0 || ids.includes(id)),
  )
  const found = groups.flatMap((group) =>
    [...group.members.values()]
      .filter(({ account, nameCard }) => asked.matches([nameCard, nickname(account)], account.id))
      .map((member) => ({ group, member })),
  )
  const { page, ...rest } = pageOf(asked, found)
  return {
    ...rest,
    GroupMembers: page.map(({ group, member: { account, nameCard } }) => ({
      GroupType: group.type,
      GroupID: group.id,
      GroupName: group.profile.name,
      GroupMemberUserID: account.id,
      GroupMemberTinyID: tinyId(account.id),
      GroupMemberUserName: nickname(account),
      GroupMemberNameCard: nameCard,
    })),
  }
}
