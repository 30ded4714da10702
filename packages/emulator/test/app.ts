import { ApiError, TimClient } from '@timkit/core'
import type { KnownPath, RequestOf, ResponseOf, UnknownResponse } from '@timkit/core/api'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts'

/** 2026-05-20 12:34:56 in Beijing. */
export const noon: number = Date.UTC(2026, 4, 20, 4, 34, 56)

/** An emulator with a clock that stands still, and ways to call it. */
export interface App {
  readonly emulator: Emulator
  readonly client: TimClient
  /** Calls a command and gives its answer; fails when it is refused. */
  call<Path extends KnownPath>(path: Path, body: RequestOf<Path>): Promise<ResponseOf<Path>>
  /** Calls any command with a body of any form and gives its answer; fails when it is refused. */
  request(path: string, body: object): Promise<UnknownResponse>
  /** Calls a command with a body of any form and gives the ErrorCode of the answer. */
  code(path: string, body: object): Promise<number>
  /** The time in unix seconds. */
  second(): number
}

/** Makes an app with the accounts that are named. */
export async function createApp(
  accounts: readonly string[] = [],
  options: EmulatorOptions = {},
): Promise<App> {
  const emulator = createEmulator({ seed: 'empty', now: () => noon, ...options })
  for (const account of accounts) emulator.world.addAccount(account)
  // The emulator's clock stands still, and what limits it enforces is for it to say.
  const client = new TimClient({ ...emulator, rateLimiter: false })
  return {
    emulator,
    client,
    call: (path, body) => client.call(path, body, { retry: false }),
    request: (path, body) => client.request(path, body, { retry: false }),
    code: async (path, body) => {
      try {
        return (await client.request(path, body, { retry: false })).ErrorCode
      } catch (error) {
        if (error instanceof ApiError) return error.code
        throw error
      }
    },
    second: () => Math.floor(emulator.now() / 1000),
  }
}

/** A body with one text. */
export function text(content: string): [{ MsgType: 'TIMTextElem'; MsgContent: { Text: string } }] {
  return [{ MsgType: 'TIMTextElem', MsgContent: { Text: content } }]
}
