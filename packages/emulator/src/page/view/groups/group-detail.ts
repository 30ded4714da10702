import type { Group } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import type { GroupDetail, GroupPart, GroupTab } from '../../wire/groups.ts'
import type { FactView, ListPart } from '../../wire/list-part.ts'
import type { PageLocale } from '../../wire/locale.ts'
import { customFacts, givenFacts } from '../facts.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { bannedOf, bannedPart } from './banned.ts'
import { memberPart } from './members.ts'
import { permissionGroupPart, permissionPart } from './permission-groups.ts'
import { topicPart } from './topics.ts'

/** Which entries of a list of a group are wanted, and the language of what is put into words here. */
type GroupQuery = PartQuery & { readonly item: string; readonly locale: PageLocale }

const tabs: readonly GroupTab[] = [
  'members',
  'banned',
  'topics',
  'permissions',
  'attributes',
  'counters',
  'profile',
]

/** Shows a group with one of its lists; `now` is in unix seconds. */
export function groupDetail(
  world: World,
  group: Group,
  identifier: string,
  now: number,
  query: GroupQuery & { readonly tab: string },
): GroupDetail {
  const { topics, permissionGroups, groupAttributes, groupCounters } = world.stores
  const tab = tabs.find((each) => each === query.tab) ?? 'members'
  return {
    view: 'groups',
    id: group.id,
    name: group.profile.name || group.id,
    type: group.type,
    owner: group.owner,
    viewer: group.owner || (group.members.keys().next().value ?? identifier),
    muteAll: group.profile.muteAll,
    counts: {
      members: group.members.size,
      banned: bannedOf(world, group, now).length,
      topics: topics.of(group.id).length,
      permissions: permissionGroups.of(group.id).length,
      attributes: groupAttributes.of(group.id).size,
      counters: groupCounters.of(group.id).size,
    },
    shown: partOfGroup(world, group, now, tab, query),
  }
}

function partOfGroup(world: World, group: Group, now: number, tab: GroupTab, query: GroupQuery): GroupPart {
  const { groupAttributes, groupCounters } = world.stores
  switch (tab) {
    case 'members':
      return { tab, list: memberPart(world, group, now, query) }
    case 'banned':
      return { tab, list: bannedPart(world, group, now, query) }
    case 'topics':
      return { tab, list: topicPart(world, group, now, query) }
    case 'permissions':
      return permissionGroupPart(world, group, query) ?? { tab, list: permissionPart(world, group, query) }
    case 'attributes':
      return { tab, list: factPart(groupAttributes.of(group.id), query) }
    case 'counters':
      return { tab, list: factPart(groupCounters.of(group.id), query) }
    case 'profile':
      return { tab, facts: profileFacts(group) }
  }
}

function factPart(
  fields: Iterable<readonly [string, string | bigint]>,
  query: PartQuery,
): ListPart<FactView> {
  return partOf(
    fields,
    query,
    ([name, value]) => [name, String(value)],
    ([name, value]): FactView => [name, String(value)],
  )
}

function profileFacts({ type, owner, profile, custom, createTime, infoTime, messages }: Group): FactView[] {
  return givenFacts([
    ['Type', type],
    ['Owner_Account', owner],
    ['Introduction', profile.introduction],
    ['Notification', profile.notification],
    ['FaceUrl', profile.faceUrl],
    ['ApplyJoinOption', profile.applyJoinOption],
    ['InviteJoinOption', profile.inviteJoinOption],
    ['MaxMemberNum', String(profile.maxMembers)],
    ['MuteAllMember', profile.muteAll ? 'On' : 'Off'],
    ['SupportTopic', profile.supportTopic ? '1' : ''],
    ['CreateTime', String(createTime)],
    ['LastInfoTime', String(infoTime)],
    ['NextMsgSeq', String(messages.length + 1)],
    ...customFacts(custom),
  ])
}
