import type { Message } from '@timkit/core'

/** Who wrote a message to whom: `alice → bob`, or `alice → tea` in a group. Where conversations stand side by side, it tells them apart. */
export function partiesOf(
  message: Pick<Message, 'from' | 'to' | 'chat'>,
  nameOf: (account: string) => string = (account) => account,
): string {
  const to = receiverOf(message)
  return to === '' ? nameOf(message.from) : `${nameOf(message.from)} → ${nameOf(to)}`
}

/** The account or group that a message was sent to; empty where the message does not say. */
export function receiverOf({ to, chat }: Pick<Message, 'to' | 'chat'>): string {
  return chat.type === 'group' ? chat.groupId : (to ?? '')
}
