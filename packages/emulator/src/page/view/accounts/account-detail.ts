import type { Account } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import type { AccountDetail, AccountPart, AccountTab } from '../../wire/accounts.ts'
import { type PartQuery, partOf } from '../list-part.ts'
import { groupUnread, nameOf } from '../names.ts'
import { followPart } from './follows.ts'
import { friendPart, friendRequests } from './friends.ts'
import { profileFacts } from './profile-facts.ts'

/** The lists of an account; the first is shown where none is asked for. */
const tabs: readonly AccountTab[] = [
  'friends',
  'requests',
  'blocked',
  'following',
  'followers',
  'groups',
  'subscriptions',
  'profile',
]

/** Shows an account with one of its lists. */
export function accountDetail(
  world: World,
  account: Account,
  identifier: string,
  query: PartQuery & { readonly tab: string },
): AccountDetail {
  const { friends, requests } = world.stores.friendships.of(account.id)
  return {
    view: 'accounts',
    id: account.id,
    name: nameOf(world, account.id),
    admin: account.id === identifier,
    counts: {
      friends: friends.size,
      requests: requests.size,
      blocked: world.stores.blocklists.of(account.id).blocked.size,
      following: world.stores.follows.following(account.id).size,
      followers: world.stores.follows.followers(account.id).size,
      groups: account.groups?.size ?? 0,
      subscriptions: subscriptionsOf(world, account.id).length,
    },
    shown: partOfAccount(world, account, tabs.find((tab) => tab === query.tab) ?? 'friends', query),
  }
}

function partOfAccount(world: World, account: Account, tab: AccountTab, query: PartQuery): AccountPart {
  switch (tab) {
    case 'friends':
      return friendPart(world, account.id, query)
    case 'requests':
      return { tab, list: friendRequests(world, account.id, query) }
    case 'blocked':
      return { tab, list: blocked(world, account.id, query) }
    case 'following':
    case 'followers':
      return followPart(world, account.id, tab, query)
    case 'groups':
      return { tab, list: joinedGroups(account, query) }
    case 'subscriptions':
      return { tab, list: subscriptions(world, account.id, query) }
    case 'profile':
      return { tab, facts: profileFacts(world, account) }
  }
}

function blocked(world: World, id: string, query: PartQuery) {
  return partOf(
    world.stores.blocklists.of(id).blocked,
    query,
    ([other]) => [other, nameOf(world, other)],
    ([other, time]) => ({ id: other, name: nameOf(world, other), time }),
  )
}

function joinedGroups(account: Account, query: PartQuery) {
  return partOf(
    account.groups ?? [],
    query,
    ({ id, profile }) => [id, profile.name],
    (group) => {
      const member = group.members.get(account.id)
      return {
        id: group.id,
        name: group.profile.name || group.id,
        type: group.type,
        role: member?.role ?? 'Member',
        time: member?.joinTime ?? 0,
        unread: groupUnread(group, account),
      }
    },
  )
}

function subscriptionsOf(world: World, id: string) {
  return world.stores.officialAccounts.all.filter(({ subscribers }) => subscribers.has(id))
}

function subscriptions(world: World, id: string, query: PartQuery) {
  return partOf(
    subscriptionsOf(world, id),
    query,
    (official) => [official.id, official.texts.name],
    (official) => ({
      id: official.id,
      name: official.texts.name || official.id,
      time: official.subscribers.get(id)?.time ?? 0,
    }),
  )
}
