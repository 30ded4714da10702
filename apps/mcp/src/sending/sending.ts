import type { TimClient } from '@timkit/core'
import type { SendRate } from './send-rate.ts'
import type { SentMessages } from './sent-messages.ts'

/** What sending takes, where somebody allowed it. */
export interface Sending {
  /** The accounts that may be spoken for. */
  readonly accounts: ReadonlySet<string>
  /** How often people may be asked. */
  readonly questions: SendRate
  /** How often messages may be sent. */
  readonly rate: SendRate
  readonly sent: SentMessages
  /** The client that sends, for these accounts only. */
  readonly client: () => Promise<Pick<TimClient, 'send'>>
}
