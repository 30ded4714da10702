import type { Seed } from '@timkit/emulator'

/** How many of each there are, for one account each. */
export interface GrowingSizes {
  readonly messages: readonly number[]
  readonly conversations: readonly number[]
  readonly groups: readonly number[]
}

/** The ids of so many customers. */
export function customersOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `customer_${index}`)
}

/** A world with conversations of so many messages, accounts with so many conversations, and members of so many groups. */
export function growingWorld({ messages, conversations, groups }: GrowingSizes): Seed {
  const customers = customersOf(Math.max(...conversations))
  const members = groups.map((size) => ({ size, id: `member_${size}` }))
  const ids = [
    'reader',
    ...messages.map((size) => `friend_${size}`),
    ...conversations.map((size) => `desk_${size}`),
    ...members.map(({ id }) => id),
    ...customers,
  ]
  const now = Math.floor(Date.now() / 1000)
  return {
    accounts: ids.map((UserID) => ({ UserID })),
    conversations: [
      ...messages.map((size) => ({
        between: ['reader', `friend_${size}`] as const,
        messages: Array.from({ length: size }, (_, index) => ({
          at: now - 60 * (size - index),
          from: `friend_${size}`,
          text: 'Is it there yet?',
        })),
      })),
      ...conversations.flatMap((size) =>
        customers.slice(0, size).map((customer, index) => ({
          between: [`desk_${size}`, customer] as const,
          messages: [{ at: now - 3600 - index, from: customer, text: 'Is it there yet?' }],
        })),
      ),
    ],
    groups: Array.from({ length: Math.max(...groups) }, (_, index) => ({
      GroupId: `group_${index}`,
      Type: 'Public' as const,
      Name: `Group ${index}`,
      Owner_Account: 'reader',
      members: members.filter(({ size }) => index < size).map(({ id }) => ({ Member_Account: id })),
    })),
  }
}
