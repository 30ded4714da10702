import { ApiError, TimClient } from '@timkit/core'
import type { WebhookCommand } from '@timkit/core/webhook'
import type { Emulator, EmulatorOptions } from '../../src/index.ts'
import { createHouse } from './house.ts'
import { createReceiver, type ReceivedEvent, type ReceiverAnswer } from './receiver.ts'

/** The house, and a receiver of all its webhooks. */
export interface Scene {
  readonly emulator: Emulator
  /** Calls a command and gives its answer; fails when it is refused. */
  call(path: string, body: object): Promise<Readonly<Record<string, unknown>>>
  /** Calls a command and gives the code and the text of the refusal. */
  refusal(path: string, body: object): Promise<readonly [code: number, info: string]>
  /** What was received so far, once all is delivered. */
  received(): Promise<readonly ReceivedEvent[]>
  /** The commands of that. */
  commands(): Promise<readonly WebhookCommand[]>
  /** Forgets what was received. */
  forget(): Promise<void>
}

/** Makes the house, with a receiver that answers as it is told to, and allows everything else. */
export async function createScene(
  answers: Partial<Readonly<Record<WebhookCommand, ReceiverAnswer | (() => ReceiverAnswer)>>> = {},
  options: EmulatorOptions = {},
): Promise<Scene> {
  const receiver = createReceiver(answers)
  const emulator = await createHouse({ ...options, webhooks: { handler: receiver.handler } })
  const client = new TimClient({ ...emulator, rateLimiter: false, retry: false })
  let forgotten = 0
  // What one call triggers is there before the next one begins: only so is there an order.
  const request = async (path: string, body: object) => {
    try {
      return await client.request(path, body)
    } finally {
      await emulator.webhooks.idle()
    }
  }
  const received = async () => {
    await emulator.webhooks.idle()
    return receiver.events.slice(forgotten)
  }
  return {
    emulator,
    call: async (path, body) => ({ ...(await request(path, body)) }),
    refusal: async (path, body) => {
      try {
        await request(path, body)
      } catch (error) {
        if (error instanceof ApiError) return [error.code, error.errorInfo]
        throw error
      }
      throw new Error(`${path} was not refused`)
    },
    received,
    commands: async () => (await received()).map(({ CallbackCommand }) => CallbackCommand),
    forget: async () => {
      await received()
      forgotten = receiver.events.length
    },
  }
}
