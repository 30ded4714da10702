import { once } from 'node:events'
import type { WebhookCommand } from '@timkit/core/webhook'
import type { Started } from '../../testing/run-command.ts'
import type { ServedEmulator } from '../../testing/serve-emulator.ts'
import { startProgram } from './run-program.ts'

/** What webhooks are signed with here. */
export const token = 'a token that only tests use'

/** A program that receives webhooks, and where. */
export interface StartedReceiver extends Started {
  readonly url: string
}

/** Starts a program that receives webhooks, and lets the emulator send it those that are named. */
export async function startReceiver(
  name: string,
  { emulator, env }: ServedEmulator,
  events: readonly WebhookCommand[],
  more: Readonly<Record<string, string>> = {},
): Promise<StartedReceiver> {
  const started = startProgram(name, [], { ...env, TIMKIT_WEBHOOK_TOKEN: token, PORT: '0', ...more })
  const [line] = await Promise.race([
    once(started.child.stdout ?? started.child, 'data'),
    started.finished.then(({ stderr }) => Promise.reject(new Error(stderr))),
  ])
  const [url = ''] = /http:\S+/.exec(String(line)) ?? []
  emulator.webhooks.change({ url, token, events: events })
  return { ...started, url }
}
