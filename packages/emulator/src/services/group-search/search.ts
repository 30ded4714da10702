import type { FoundGroup, GroupSearchResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import type { Group } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import type { Emulated } from '../route.ts'
import { nickname, pageOf, readSearch, searchDifference, tinyId } from '../user-search/words/read-search.ts'

export const difference: CoverageNote = searchDifference

const types: readonly string[] = ['Private', 'Public', 'ChatRoom', 'Community']

/** Searches groups. */
export function search(call: Call): Emulated<GroupSearchResponse> {
  const asked = readSearch(call)
  const wanted = asked.read.optionalTextList('GroupType') ?? []
  if (wanted.some((type) => !types.includes(type))) {
    throw asked.read.refusal(`GroupType must hold only ${types.join(', ')}`)
  }
  const among = wanted.length === 0 ? types : wanted
  const found = [...call.world.groups.values()].filter(
    ({ id, type, profile }) => among.includes(type) && asked.matches([profile.name], id),
  )
  const { page, ...rest } = pageOf(asked, found)
  return { ...rest, Groups: page.map((group) => foundGroup(call, group)) }
}

function foundGroup({ world }: Call, { id, type, profile, members, owner }: Group): Emulated<FoundGroup> {
  return {
    GroupType: type,
    GroupID: id,
    GroupName: profile.name,
    GroupMemberNum: members.size,
    GroupFaceUrl: profile.faceUrl,
    GroupIntroduction: profile.introduction,
    GroupOwnerUserID: owner,
    GroupOwnerTinyID: owner === '' ? 0 : tinyId(owner),
    GroupOwnerUserName: nickname(world.accounts.get(owner)),
  }
}
