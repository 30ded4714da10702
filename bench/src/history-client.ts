import { type HistoryMessages, type HistoryMessagesOptions, TimClient } from '@timkit/core'

/** The messages of the one file that a history server has. */
export function messagesAt(baseUrl: string, options: HistoryMessagesOptions = {}): HistoryMessages<'c2c'> {
  const client = new TimClient({
    sdkAppId: 1_400_000_000,
    secretKey: 'a key that no app has',
    identifier: 'administrator',
    baseUrl,
    rateLimiter: false,
  })
  return client.historyMessages({ chatType: 'c2c', hour: '2026112309' }, options)
}
