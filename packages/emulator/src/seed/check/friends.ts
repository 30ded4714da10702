import { show } from '../../values/show.ts'
import {
  friendBytes,
  isFriendCustomTag,
  isFriendSource,
  maxFriendGroups,
} from '../../world/limits/friends.ts'
import type { Seed, SeedAccount } from '../seed.ts'
import type { SeedFriend } from '../seed-friends.ts'
import { accountFaults, type Ground, lengthFaults, repeatFaults, timeFaults } from './place.ts'

/** Lists what is wrong with the friends, friend requests and blocklists of a seed. */
export function friendshipFaults({ accounts }: Seed, ground: Ground): string[] {
  const friendsOf = new Map(
    accounts.map(({ UserID, friends }) => [UserID, new Map(friends?.map((each) => [each.To_Account, each]))]),
  )
  const are = (one: string, other: string): boolean => {
    const back = friendsOf.get(other)?.get(one)
    return friendsOf.get(one)?.has(other) === true || (back !== undefined && back.oneWay !== true)
  }
  return accounts.flatMap((account, index) => {
    const path = `accounts[${index}]`
    return [
      ...groupFaults(account, path),
      ...listFaults(account, path, ground, (other) => friendsOf.get(other)?.has(account.UserID) === true),
      ...requestFaults(account, path, ground, (other) => are(account.UserID, other)),
      ...blocklistFaults(
        account,
        path,
        ground,
        (other) => are(account.UserID, other) || are(other, account.UserID),
      ),
    ]
  })
}

function groupFaults({ friendGroups = [], friends = [] }: SeedAccount, path: string): string[] {
  const all = new Set([...friendGroups, ...friends.flatMap(({ GroupName = [] }) => GroupName)])
  return [
    ...friendGroups.flatMap((name, index) =>
      lengthFaults(name, friendBytes.GroupName, `${path}.friendGroups[${index}]`),
    ),
    ...repeatFaults(friendGroups, (index) => `${path}.friendGroups[${index}]`),
    ...(all.size > maxFriendGroups
      ? [`${path} has ${all.size} friend groups, but may have at most ${maxFriendGroups}`]
      : []),
  ]
}

function listFaults(
  { UserID, friends = [] }: SeedAccount,
  path: string,
  ground: Ground,
  hasBack: (other: string) => boolean,
): string[] {
  const ids = friends.map(({ To_Account }) => To_Account)
  return [
    ...repeatFaults(ids, (index) => `${path}.friends[${index}].To_Account`),
    ...friends.flatMap((friend, index) => {
      const place = `${path}.friends[${index}]`
      const { To_Account: id } = friend
      if (id === UserID) return [`${place}.To_Account is the account itself`]
      const contradicts = friend.oneWay === true && hasBack(id)
      return [
        ...accountFaults(id, `${place}.To_Account`, ground),
        ...(contradicts ? [`${place}.oneWay is true, but the friends of ${show(id)} name the account`] : []),
        ...friendFaults(friend, place, ground),
      ]
    }),
  ]
}

function friendFaults(
  { Remark, GroupName = [], AddSource, AddWording, at, custom = {} }: SeedFriend,
  path: string,
  ground: Ground,
): string[] {
  return [
    ...lengthFaults(Remark, friendBytes.Remark, `${path}.Remark`),
    ...GroupName.flatMap((name, index) =>
      lengthFaults(name, friendBytes.GroupName, `${path}.GroupName[${index}]`),
    ),
    ...repeatFaults(GroupName, (index) => `${path}.GroupName[${index}]`),
    ...askedFaults({ AddSource, AddWording, at }, path, ground),
    ...Object.entries(custom).flatMap(([tag, value]) => [
      ...(isFriendCustomTag(tag)
        ? []
        : [`${path}.custom.${tag} is no field; its name must be Tag_SNS_Custom_ and at most 8 letters`]),
      ...lengthFaults(String(value), friendBytes['A custom field'], `${path}.custom.${tag}`),
    ]),
  ]
}

function askedFaults(
  { AddSource = '', AddWording, at }: { readonly [K in 'AddSource' | 'AddWording' | 'at']: SeedFriend[K] },
  path: string,
  ground: Ground,
): string[] {
  return [
    ...(AddSource === '' || isFriendSource(AddSource)
      ? []
      : [`${path}.AddSource is ${show(AddSource)}; write AddSource_Type_ and at most 8 letters`]),
    ...lengthFaults(AddWording, friendBytes.AddWording, `${path}.AddWording`),
    ...timeFaults(at, `${path}.at`, ground),
  ]
}

function requestFaults(
  { UserID, friendRequests = [] }: SeedAccount,
  path: string,
  ground: Ground,
  isFriend: (other: string) => boolean,
): string[] {
  const ids = friendRequests.map(({ From_Account }) => From_Account)
  return [
    ...repeatFaults(ids, (index) => `${path}.friendRequests[${index}].From_Account`),
    ...friendRequests.flatMap(({ From_Account: id, AddSource, AddWording, at }, index) => {
      const place = `${path}.friendRequests[${index}]`
      if (id === UserID) return [`${place}.From_Account is the account itself`]
      return [
        ...accountFaults(id, `${place}.From_Account`, ground),
        ...(isFriend(id) ? [`${place}.From_Account is ${show(id)}, who is a friend already`] : []),
        ...askedFaults({ AddSource, AddWording, at }, place, ground),
      ]
    }),
  ]
}

function blocklistFaults(
  { UserID, blocklist = [] }: SeedAccount,
  path: string,
  ground: Ground,
  isFriend: (other: string) => boolean,
): string[] {
  return [
    ...repeatFaults(blocklist, (index) => `${path}.blocklist[${index}]`),
    ...blocklist.flatMap((id, index) => {
      const place = `${path}.blocklist[${index}]`
      if (id === UserID) return [`${place} is the account itself`]
      // As in the service: blocking somebody ends the friendship.
      if (isFriend(id)) return [`${place} is ${show(id)}, who is a friend; blocking ends that`]
      return accountFaults(id, place, ground)
    }),
  ]
}
