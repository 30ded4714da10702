import type { OfficialAccount, OfficialMessage } from '../../../world/stores/official-accounts.ts'

/** By what a message is named: its number, 1, and its time. */
export function messageKey({ seq, time }: OfficialMessage): string {
  return `${seq}_1_${time}`
}

/** The message with a key. */
export function findMessage({ messages }: OfficialAccount, key: string): OfficialMessage | undefined {
  const [, seq] = /^(\d{1,10})_1_\d{1,12}$/.exec(key) ?? []
  const message = messages[Number(seq ?? 0) - 1]
  return message !== undefined && messageKey(message) === key ? message : undefined
}
