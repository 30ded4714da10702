import type { Group } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import type { GroupDetail, GroupPart, GroupTab, TopicView } from '../../wire/groups.ts'
import type { FactView, ListPart } from '../../wire/list-part.ts'
import { customFacts, givenFacts } from '../facts.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { bannedOf } from './banned.ts'
import { memberPart } from './members.ts'

const tabs: readonly GroupTab[] = ['members', 'banned', 'topics', 'attributes', 'counters', 'profile']

/** Shows a group with one of its lists; `now` is in unix seconds. */
export function groupDetail(
  world: World,
  group: Group,
  now: number,
  query: PartQuery & { readonly tab: string },
): GroupDetail {
  const { topics, groupAttributes, groupCounters } = world.stores
  const tab = tabs.find((each) => each === query.tab) ?? 'members'
  return {
    view: 'groups',
    id: group.id,
    name: group.profile.name || group.id,
    type: group.type,
    owner: group.owner,
    muteAll: group.profile.muteAll,
    counts: {
      members: group.members.size,
      banned: bannedOf(world, group, now).length,
      topics: topics.of(group.id).length,
      attributes: groupAttributes.of(group.id).size,
      counters: groupCounters.of(group.id).size,
    },
    shown: partOfGroup(world, group, now, tab, query),
  }
}

function partOfGroup(world: World, group: Group, now: number, tab: GroupTab, query: PartQuery): GroupPart {
  const { groupAttributes, groupCounters } = world.stores
  switch (tab) {
    case 'members':
      return { tab, list: memberPart(world, group, now, query) }
    case 'banned':
      return { tab, list: partOf(bannedOf(world, group, now), query, ({ id, name }) => [id, name], same) }
    case 'topics':
      return { tab, list: topicPart(world, group, query) }
    case 'attributes':
      return { tab, list: factPart(groupAttributes.of(group.id), query) }
    case 'counters':
      return { tab, list: factPart(groupCounters.of(group.id), query) }
    case 'profile':
      return { tab, facts: profileFacts(group) }
  }
}

function same<T>(value: T): T {
  return value
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

function topicPart(world: World, group: Group, query: PartQuery): ListPart<TopicView> {
  return partOf(
    world.stores.topics.of(group.id),
    query,
    ({ id, name }) => [id, name],
    ({ id, name, createTime, muteAll, introduction, notification, custom }) => ({
      id,
      name: name || id,
      time: createTime,
      muteAll,
      introduction,
      notification,
      custom,
    }),
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
