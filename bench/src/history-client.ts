import { type HistoryMessages, TimClient } from '@timkit/core'

/** The messages of the one file that a history server has. */
export function messagesAt(baseUrl: string): HistoryMessages<'c2c'> {
  const client = new TimClient({
    sdkAppId: 1_400_000_000,
    secretKey: 'a key that no app has',
    identifier: 'administrator',
    baseUrl,
    rateLimiter: false,
  })
  return client.historyMessages({ chatType: 'c2c', hour: '2026112309' })
}
