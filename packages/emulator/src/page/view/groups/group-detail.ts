import type { Group } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import type { GroupDetail, GroupPart, GroupTab, TopicView } from '../../wire/groups.ts'
import type { FactView, ListPart } from '../../wire/list-part.ts'
import type { PageLocale } from '../../wire/locale.ts'
import { previewOf } from '../chat.ts'
import { customFacts, givenFacts } from '../facts.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { bannedOf } from './banned.ts'
import { memberPart } from './members.ts'

/** Which entries of a list of a group are wanted, and the language of what is put into words here. */
type GroupQuery = PartQuery & { readonly locale: PageLocale }

const tabs: readonly GroupTab[] = ['members', 'banned', 'topics', 'attributes', 'counters', 'profile']

/** Shows a group with one of its lists; `now` is in unix seconds. */
export function groupDetail(
  world: World,
  group: Group,
  now: number,
  query: GroupQuery & { readonly tab: string },
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

function partOfGroup(world: World, group: Group, now: number, tab: GroupTab, query: GroupQuery): GroupPart {
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

function topicPart(world: World, group: Group, query: GroupQuery): ListPart<TopicView> {
  const { topics, topicMessages } = world.stores
  return partOf(
    topics.of(group.id),
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
      messages: topicMessages.of(id).length,
      preview: previewOf(world, undefined, topicMessages.of(id).at(-1), query.locale, true),
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
