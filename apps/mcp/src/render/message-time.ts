import type { Message } from '@timkit/core'

// The service counts seconds in 32 bits: a larger number is not a time, and no clock could show it.
const latest = 0xffff_ffff

/** When a message was sent, in unix seconds; `undefined` where it does not say, or says what no time is. */
export function secondsOf({ unixSeconds }: Pick<Message, 'unixSeconds'>): number | undefined {
  return unixSeconds > 0 && unixSeconds <= latest ? unixSeconds : undefined
}
