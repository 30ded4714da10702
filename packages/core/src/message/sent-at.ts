import { maxUint32 } from '../check.ts'
import type { Message } from './message.ts'

/** 2000-01-01 in unix seconds: long before there were messages of the service, and long after 1970. */
const earliest = 946_684_800

/**
 * When a message was sent, in unix seconds; `undefined` where it does not say, or says what no time of a message is: before the year 2000, or
 * more than 32 bits hold, as milliseconds do.
 */
export function sentAt({ unixSeconds }: Pick<Message, 'unixSeconds'>): number | undefined {
  return unixSeconds >= earliest && unixSeconds <= maxUint32 ? unixSeconds : undefined
}
