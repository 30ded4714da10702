import { pseudoRandom } from '../values/pseudo-random.ts'
import { addUnread, openSide } from '../world/conversations/conversation.ts'
import { type C2CMessage, flag } from '../world/records/message.ts'
import type { Account } from '../world/records/records.ts'
import type { World } from '../world/world.ts'
import { contentBody, contentFlags } from './plant/content.ts'
import { extensionFlags, plantExtension } from './plant/extension.ts'
import { plantFollows } from './plant/follows.ts'
import { plantFriendships } from './plant/friends.ts'
import { plantGroup } from './plant/groups.ts'
import { plantOfficialAccount } from './plant/official-accounts.ts'
import { plantPush } from './plant/pushes.ts'
import { createSoil, type Soil } from './plant/soil.ts'
import type { Seed, SeedAccount, SeedConversation } from './seed.ts'

/** Puts what a seed says into a world of an admin; relative times count from `now` (unix s). */
export function plantSeed(world: World, seed: Seed, identifier: string, now: number): void {
  const soil = createSoil(world, pseudoRandom(20_151_201), now)
  for (const account of seed.accounts) plantAccount(soil, account)
  for (const conversation of seed.conversations ?? []) plantConversation(soil, conversation)
  for (const group of seed.groups ?? []) plantGroup(soil, group)
  plantFriendships(soil, seed.accounts)
  plantFollows(soil, seed.accounts)
  for (const official of seed.officialAccounts ?? []) plantOfficialAccount(soil, official)
  for (const [index, push] of (seed.pushes ?? []).entries())
    plantPush(soil, push, { TaskId: `seed_${index + 1}`, From_Account: identifier })
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
    let flags = contentFlags(message) | extensionFlags(message)
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
    plantExtension(soil, stored.id, { accounts: [from.id, to.id] }, message)
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
