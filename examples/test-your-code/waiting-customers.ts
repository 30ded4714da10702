import type { TimClient } from '@timkit/core'

/** A customer to whom nobody has replied. */
export interface WaitingCustomer {
  readonly customer: string
  /** Whole minutes since the customer wrote last. */
  readonly minutes: number
}

/**
 * Who wrote last in a conversation with the staff account, and when? Whoever did and was no member of staff is waiting.
 * Longest first.
 */
export async function waitingCustomers(
  client: TimClient,
  staff: string,
  { now = Date.now, atLeast = 10 }: { now?: () => number; atLeast?: number } = {},
): Promise<readonly WaitingCustomer[]> {
  const waiting: WaitingCustomer[] = []
  for await (const { chat, lastMessage } of client.inbox(staff, { unread: false, names: false })) {
    if (chat.type !== 'c2c' || lastMessage === undefined || lastMessage.chat.from === staff) continue
    const minutes = Math.floor((now() / 1000 - lastMessage.timestamp) / 60)
    if (minutes >= atLeast) waiting.push({ customer: chat.peer, minutes })
  }
  return waiting.sort((a, b) => b.minutes - a.minutes)
}
