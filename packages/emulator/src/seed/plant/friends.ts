import type { Friend } from '../../world/stores/friendships.ts'
import type { SeedAccount } from '../seed.ts'
import type { SeedFriend } from '../seed-friends.ts'
import type { Soil } from './soil.ts'

/** Plants friends, in both directions or one, with friend groups, requests and blocklists. */
export function plantFriendships(soil: Soil, accounts: readonly SeedAccount[]): void {
  const { friendships, blocklists } = soil.world.stores
  for (const { UserID, friendGroups = [], friends = [], friendRequests = [], blocklist = [] } of accounts) {
    // Most accounts have none: they need no list.
    if (friendGroups.length + friends.length + friendRequests.length > 0) {
      const list = friendships.edit(UserID)
      for (const name of friendGroups) list.groups.add(name)
      for (const friend of friends) befriend(soil, UserID, friend.To_Account, friend)
      for (const { From_Account, AddSource = '', AddWording = '', at } of friendRequests) {
        list.requests.set(From_Account, { source: AddSource, wording: AddWording, time: soil.time(at) })
      }
    }
    for (const id of blocklist) blocklists.add(UserID, id, soil.time(undefined))
  }
  // Afterwards: what an account says itself about its friend counts.
  for (const { UserID, friends = [] } of accounts) {
    for (const { To_Account, oneWay = false, AddSource, at } of friends) {
      if (oneWay || friendships.of(To_Account).friends.has(UserID)) continue
      befriend(soil, To_Account, UserID, {
        To_Account: UserID,
        ...(AddSource !== undefined && { AddSource }),
        ...(at !== undefined && { at }),
      })
    }
  }
  friendships.changed()
}

function befriend({ world, time }: Soil, id: string, other: string, seed: SeedFriend): void {
  const { Remark = '', GroupName = [], AddSource = '', AddWording = '', at, custom = {} } = seed
  const list = world.stores.friendships.edit(id)
  for (const name of GroupName) list.groups.add(name)
  const friend: Friend = {
    remark: Remark,
    source: AddSource,
    wording: AddWording,
    time: time(at),
    groups: GroupName,
    custom: new Map(Object.entries(custom)),
  }
  list.friends.set(other, friend)
}
