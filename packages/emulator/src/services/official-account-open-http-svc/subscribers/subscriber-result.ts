import type { SubscriberResult } from '@timkit/core/wire'

const results = { 'not done': 0, done: 1, 'so before': 2 } as const

/** What became of one account. */
export function subscriberResult(id: string, result: keyof typeof results): SubscriberResult {
  return { Subscriber_Account: id, Result: results[result] }
}
