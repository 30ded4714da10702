import { ApiError, TimClient } from '@timkit/core'
import type { WebhookCommand } from '@timkit/core/webhook'
import type { Emulator, EmulatorOptions } from '../../src/index.ts'
import { createHouse } from './house.ts'

/** A webhook as a receiver reads it. */
export interface ReceivedEvent {
  readonly CallbackCommand: WebhookCommand
  readonly [field: string]: unknown
}

/** What a receiver answers, besides success; a function does something in the emulator first, or fails. */
export type ReceiverAnswer = Fields | ((emulator: Emulator) => Fields | undefined | Promise<undefined>)

type Fields = Readonly<Record<string, unknown>>

/** What a receiver answers, by the command of the event; everything else it allows. */
export type ReceiverAnswers = Partial<Readonly<Record<WebhookCommand, ReceiverAnswer>>>

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
  forget(): void
}

/** Makes the house, with a receiver. */
export async function createScene(
  answers: ReceiverAnswers = {},
  options: EmulatorOptions = {},
): Promise<Scene> {
  const events: ReceivedEvent[] = []
  const handler = async (request: Request): Promise<Response> => {
    const batch = unfold(await request.json())
    events.push(...batch)
    const [first] = batch
    const answer = first === undefined ? undefined : answers[first.CallbackCommand]
    const own = typeof answer === 'function' ? await answer(emulator) : answer
    return Response.json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ...own })
  }
  const emulator = await createHouse({ ...options, webhooks: { ...options.webhooks, handler } })
  const client = new TimClient({ ...emulator, rateLimiter: false, retry: false })
  // What one call triggers is there before the next one begins: only so is there an order.
  const call = async (path: string, body: object) => {
    try {
      return { ...(await client.request(path, body)) }
    } finally {
      await emulator.webhooks.idle()
    }
  }
  return {
    emulator,
    call,
    refusal: async (path, body) => {
      try {
        await call(path, body)
      } catch (error) {
        if (error instanceof ApiError) return [error.code, error.errorInfo]
        throw error
      }
      throw new Error(`${path} was not refused`)
    },
    received: async () => {
      await emulator.webhooks.idle()
      return [...events]
    },
    commands: async () => {
      await emulator.webhooks.idle()
      return events.map(({ CallbackCommand }) => CallbackCommand)
    },
    forget: () => {
      events.length = 0
    },
  }
}

/** Pushes come as lists of events. */
function unfold(
  body: ReceivedEvent | { readonly Events: readonly ReceivedEvent[] },
): readonly ReceivedEvent[] {
  return 'Events' in body ? (body.Events as readonly ReceivedEvent[]) : [body]
}
