import { pseudoRandom } from '../values/pseudo-random.ts'
import { addUnread, openSide } from '../world/conversations/conversation.ts'
import { addMember, createGroup } from '../world/records/group.ts'
import { type C2CMessage, flag } from '../world/records/message.ts'
import type { Account } from '../world/records/records.ts'
import type { World } from '../world/world.ts'
import { contentBody, contentFlags } from './plant/content.ts'
import { plantFriendships } from './plant/friends.ts'
import { plantOfficialAccount } from './plant/official-accounts.ts'
import { createSoil, type Soil } from './plant/soil.ts'
import { plantTopic } from './plant/topics.ts'
import type { Seed, SeedAccount, SeedConversation, SeedGroup } from './seed.ts'

/** Puts what a seed says into a world; relative times count from `now` (unix s). */
export function plantSeed(world: World, seed: Seed, now: number): void {
  const soil = createSoil(world, pseudoRandom(20_151_201), now)
  for (const account of seed.accounts) plantAccount(soil, account)
  for (const conversation of seed.conversations ?? []) plantConversation(soil, conversation)
  for (const group of seed.groups ?? []) plantGroup(soil, group)
  plantFriendships(soil, seed.accounts)
  for (const official of seed.officialAccounts ?? []) plantOfficialAccount(soil, official)
}

function plantAccount({ world }: Soil, seed: SeedAccount): void {
  const account = world.addAccount(seed.UserID)
  const profile = new Map(Object.entries(seed.profile ?? {}))
  if (seed.Nick !== undefined) profile.set('Tag_Profile_IM_Nick', seed.Nick)
  if (seed.FaceUrl !== undefined) profile.set('Tag_Profile_IM_Image', seed.FaceUrl)
  if (profile.size > 0) account.profile = profile
  if (seed.online !== undefined && seed.online.length > 0) {
    account.presence = { status: 'Online', platforms: seed.online }
  }
}

function plantConversation(soil: Soil, seed: SeedConversation): void {
  const [first, second] = seed.between.map(soil.account) as [Account, Account]
  const received = new Map<string, C2CMessage[]>()
  for (const message of seed.messages) {
    const from = message.from === second.id ? second : first
    if (message.from !== from.id)
      throw new RangeError(`"${message.from}" is not a party of the conversation it writes in`)
    const to = from === first ? second : first
    let flags = contentFlags(message)
    if (message.peerRead === true) flags |= flag.peerRead
    if (message.hiddenFromSender === true) flags |= flag.hiddenFromSender
    const stored = soil.world.addC2CMessage(
      {
        from,
        to,
        time: soil.time(message.at),
        seq: soil.world.takeSeq(),
        random: soil.random(),
        body: contentBody(message),
        cloud: message.CloudCustomData ?? '',
        flags,
      },
      false,
    )
    const messages = received.get(to.id) ?? []
    messages.push(stored)
    received.set(to.id, messages)
  }
  for (const [account, other] of [[first, second] as const, [second, first] as const]) {
    const side = openSide(account, other)
    side.pinned = seed.pinnedBy?.includes(account.id) ?? false
    const count = seed.unread?.[account.id] ?? 0
    const countable = (received.get(account.id) ?? []).filter(
      (message) => (message.flags & flag.recalled) === 0,
    )
    for (const message of countable.sort((a, b) => a.time - b.time).slice(countable.length - count))
      addUnread(side, message)
  }
}

function plantGroup(soil: Soil, seed: SeedGroup): void {
  const created = soil.time(seed.createdAt)
  const group = createGroup(seed.GroupId, seed.Type, created, {
    name: seed.Name,
    introduction: seed.Introduction ?? '',
    notification: seed.Notification ?? '',
    supportTopic: (seed.topics ?? []).length > 0,
  })
  for (const { Key, Value } of seed.AppDefinedData ?? []) group.custom.set(Key, Value)
  soil.world.groups.set(group.id, group)
  addMember(group, soil.account(seed.Owner_Account), 'Owner', created)
  for (const { Member_Account, Role, NameCard = '', AppMemberDefinedData = [] } of seed.members ?? []) {
    const member = addMember(group, soil.account(Member_Account), Role ?? 'Member', created)
    member.nameCard = NameCard
    if (AppMemberDefinedData.length > 0)
      member.custom = AppMemberDefinedData.map(({ Key, Value }) => [Key, Value])
  }
  for (const topic of seed.topics ?? []) plantTopic(soil, group, topic)
  for (const message of seed.messages ?? []) {
    soil.world.addGroupMessage(group, {
      from: soil.account(message.from),
      time: soil.time(message.at),
      random: soil.random(),
      body: contentBody(message),
      cloud: message.CloudCustomData ?? '',
      flags: contentFlags(message),
      priority: 2,
    })
  }
  const last = group.messages.length
  for (const member of group.members.values()) member.readSeq = last
  for (const { Member_Account, unread = 0 } of seed.members ?? []) {
    const member = group.members.get(Member_Account)
    if (member !== undefined) member.readSeq = Math.max(0, last - unread)
  }
}
