import { wrongType } from '@timkit/core/internal'
import { show } from '../values/show.ts'
import { userIdFault } from '../world/records/user-id.ts'
import { contentFaults } from './check/content.ts'
import { extensionFaults } from './check/extension.ts'
import { followFaults } from './check/follows.ts'
import { friendshipFaults } from './check/friends.ts'
import { groupFaults } from './check/groups.ts'
import { officialAccountFaults } from './check/official-accounts.ts'
import type { Ground } from './check/place.ts'
import { profileFaults } from './check/profile.ts'
import { pushFaults } from './check/pushes.ts'
import { seedSchema } from './schema.ts'
import type { Seed, SeedConversation } from './seed.ts'
import { schemaFaults } from './validate.ts'

/** An error message lists this many mistakes. */
const maxListed = 20

/**
 * Checks a seed from outside and gives it back; its relative times count from `now` (unix s).
 *
 * @throws {TypeError} It has mistakes; the message lists them, each with its place.
 */
export function checkSeed(seed: unknown, identifier: string, now: number): Seed {
  const shape = schemaFaults(seedSchema, seed)
  // Only a seed of the right form can be looked at more closely.
  const faults = shape.length > 0 ? shape : meaningFaults(seed as Seed, identifier, now)
  if (faults.length === 0) return seed as Seed
  const more = faults.length > maxListed ? [`and ${faults.length - maxListed} more`] : []
  throw wrongType(
    'seed',
    `has mistakes:\n${[...faults.slice(0, maxListed), ...more].map((fault) => `- ${fault}`).join('\n')}`,
  )
}

function meaningFaults(seed: Seed, identifier: string, now: number): string[] {
  const faults: string[] = []
  const known = new Set([identifier])
  for (const [index, { UserID, profile = {} }] of seed.accounts.entries()) {
    const fault = userIdFault(UserID)
    if (fault !== undefined) faults.push(`accounts[${index}].UserID is ${show(UserID)}: ${fault}`)
    if (known.has(UserID) && UserID !== identifier)
      faults.push(`accounts[${index}].UserID is ${show(UserID)}, which was there before`)
    known.add(UserID)
    faults.push(...profileFaults(profile, `accounts[${index}].profile`))
  }
  const ground: Ground = { accounts: known, now }
  faults.push(...friendshipFaults(seed, ground), ...followFaults(seed.accounts, ground))
  const exists = (id: string, path: string): void => {
    if (!known.has(id)) faults.push(`${path} is ${show(id)}, which is not among the accounts`)
  }
  const pairs = new Set<string>()
  for (const [index, conversation] of (seed.conversations ?? []).entries()) {
    const path = `conversations[${index}]`
    for (const [party, id] of conversation.between.entries()) exists(id, `${path}.between[${party}]`)
    const pair = JSON.stringify([...conversation.between].sort())
    if (pairs.has(pair)) faults.push(`${path}.between is ${pair}, a pair that was there before`)
    pairs.add(pair)
    faults.push(...conversationFaults(conversation, path, ground))
  }
  faults.push(...groupFaults(seed.groups ?? [], ground))
  faults.push(...officialAccountFaults(seed.officialAccounts ?? [], ground))
  faults.push(...pushFaults(seed.pushes ?? [], ground))
  return faults
}

function conversationFaults(
  { between, messages, unread = {}, pinnedBy = [] }: SeedConversation,
  path: string,
  ground: Ground,
): string[] {
  const faults = messages.flatMap((message, index) => [
    ...contentFaults(message, `${path}.messages[${index}]`, ground),
    ...extensionFaults(message.extension, `${path}.messages[${index}].extension`),
  ])
  for (const [index, { from }] of messages.entries()) {
    if (!between.includes(from))
      faults.push(`${path}.messages[${index}].from is ${show(from)}, who is not in between`)
  }
  for (const [id, count] of Object.entries(unread)) {
    const received = messages.filter((message) => message.from !== id && message.recalled !== true).length
    if (!between.includes(id)) faults.push(`${path}.unread names ${show(id)}, who is not in between`)
    else if (count > received)
      faults.push(`${path}.unread.${id} is ${count}, but ${show(id)} received ${received} messages`)
  }
  for (const [index, id] of pinnedBy.entries()) {
    if (!between.includes(id)) faults.push(`${path}.pinnedBy[${index}] is ${show(id)}, who is not in between`)
  }
  return faults
}
