import type { Seed, SeedConversation } from '@timkit/emulator'

/** How large a world is. */
export interface WorldSize {
  readonly accounts: number
  /** How many one-to-one messages; a multiple of `accounts`. */
  readonly messages: number
}

/** A world in which every account wrote to one other, and the last three messages of each conversation are unread. */
export function worldOf({ accounts, messages }: WorldSize): Seed {
  const now = Math.floor(Date.now() / 1000)
  const conversations: SeedConversation[] = []
  for (let index = 0; index < accounts; index++) {
    const from = userOf(index)
    const to = userOf((index + 1 + ((index * 7919) % 997)) % accounts)
    conversations.push({
      between: [from, to],
      messages: Array.from({ length: messages / accounts }, (_, count) => ({
        at: now - 3600 - count * 60 - (index % 3600),
        from,
        text: `您好，订单 ${index * 31 + count} 已发货。 Your order has left the warehouse.`,
      })),
      unread: { [to]: 3 },
    })
  }
  return {
    accounts: Array.from({ length: accounts }, (_, index) => ({ UserID: userOf(index) })),
    conversations,
  }
}

/** The id of an account of the world. */
export function userOf(index: number): string {
  return `user_${index}`
}
