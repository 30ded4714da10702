import { toHistoryHour } from '@timkit/core'

/** The keys of all files of the log of webhooks begin so. */
export const logPrefix = 'raw/webhook/'

/** The file that an event is in, by the hour of its arrival in Beijing: `raw/webhook/2026/11/22/2026112209.jsonl`. */
export function logKey(receivedAt: Date): string {
  const hour = toHistoryHour(receivedAt)
  return `${logPrefix}${hour.slice(0, 4)}/${hour.slice(4, 6)}/${hour.slice(6, 8)}/${hour}.jsonl`
}

/** Whether a key is of a file of the log of webhooks. */
export function isLogKey(key: string): boolean {
  return key.startsWith(logPrefix) && key.endsWith('.jsonl')
}
