import type { Tim } from '@timkit/core'

/** A customer without a reply. */
export interface WaitingCustomer {
  readonly customer: string
  /** Whole minutes since the customer wrote last. */
  readonly minutes: number
}

/** Who is waiting, and of whom it is not known. */
export interface WaitingCustomers {
  /** Longest first. */
  readonly waiting: readonly WaitingCustomer[]
  /** Whose last message could not be read. */
  readonly unknown: readonly string[]
}

/**
 * Who wrote last in a conversation with the staff account, and when? A customer who did is waiting.
 */
export async function waitingCustomers(
  client: Pick<Tim, 'inbox' | 'now'>,
  staff: string,
  { atLeast = 10 }: { atLeast?: number } = {},
): Promise<WaitingCustomers> {
  const waiting: WaitingCustomer[] = []
  const unknown: string[] = []
  for await (const { chat, lastMessage, problems } of client.inbox(staff, { unread: false, names: false })) {
    if (chat.type !== 'c2c') continue
    if (problems.some(({ part }) => part === 'lastMessage')) unknown.push(chat.peer)
    if (lastMessage === undefined || lastMessage.from === staff) continue
    // By the clock that has written the time of the message.
    const minutes = Math.floor((client.now() / 1000 - lastMessage.unixSeconds) / 60)
    if (minutes >= atLeast) waiting.push({ customer: chat.peer, minutes })
  }
  return { waiting: waiting.sort((a, b) => b.minutes - a.minutes), unknown }
}
