import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { decodeText, type Given, nameOf, type Reader, UsageError } from '@timkit/command-line'
import type { Emulator } from '../emulator.ts'
import type { NamedWebhook } from '../webhooks/body.ts'
import type { WebhookDelivery } from '../webhooks/delivery.ts'
import type { WebhookOptions } from '../webhooks/options.ts'
import { checkOneOf } from './check-one-of.ts'
import { messageOf } from './message-of.ts'
import { options } from './options.ts'

/** The flags that say how a server is called, which means nothing where none is. */
const howCalled = ['webhookEvents', 'webhookBlock', 'webhookRetries', 'webhookToken'] as const

/**
 * Reads which server of the app is called. Without one there may be a token in the environment, where receivers have theirs, too:
 * it is for a server that is named later, over HTTP.
 *
 * @param typed What the command line has.
 * @throws {UsageError} It says how a server is called, but none is; or there are two tokens.
 */
export function readWebhooks(read: Reader<typeof options>, typed: Given<typeof options>): WebhookOptions {
  const [url, events, token] = [read('webhookUrl'), read('webhookEvents'), readToken(read, typed)]
  const [isBlocked, retryAfterTimeout] = [read('webhookBlock'), read('webhookRetries')]
  const useless = url === undefined ? howCalled.find((name) => typed[name] !== undefined) : undefined
  if (useless !== undefined)
    throw new UsageError(
      `--${options[useless].flag} needs ${nameOf(options.webhookUrl)}: without it no webhooks are sent`,
    )
  return {
    url,
    token,
    events: events as WebhookOptions['events'],
    onBeforeFailure: isBlocked ? 'block' : 'pass',
    retryAfterTimeout,
  }
}

/** An argument is visible to everybody on the machine: a token that is more than a test's comes as a variable or a file. */
function readToken(read: Reader<typeof options>, typed: Given<typeof options>): string | undefined {
  const [token, file] = [read('webhookToken'), read('webhookTokenFile')]
  // What was typed now is meant more than what the environment has.
  if (typed.webhookToken !== undefined) return token
  checkOneOf(options.webhookToken.env, token, options.webhookTokenFile.env, file)
  if (token !== undefined) return token
  if (file === undefined) return undefined
  try {
    // What a shell does, nobody does for a variable that was set elsewhere.
    return decodeText(readFileSync(file.replace(/^~(?=$|[\\/])/, homedir()))).trim()
  } catch (error) {
    throw new UsageError(`Cannot take the token from ${options.webhookTokenFile.env}: ${messageOf(error)}`)
  }
}

/** Says where webhooks go, and when their receiver begins to fail and ends to: each change once, however many are sent. */
export function announceWebhooks({ webhooks }: Emulator, say: (words: string) => void): void {
  const { receiver, origin, signed } = webhooks.state
  if (receiver === 'url') say(`webhooks go to ${origin}${signed ? '' : ', not signed'}`)
  let failing = false
  webhooks.subscribe((delivery) => {
    const fails = failures.has(delivery.outcome)
    if (fails !== failing) say(fails ? failureText(delivery) : 'the receiver of webhooks answers again')
    failing = fails
  })
}

/** Names the webhooks that could not be delivered before the end. */
export function announceLeft(events: readonly NamedWebhook[], say: (words: string) => void): void {
  if (events.length === 0) return
  const counts = new Map<string, number>()
  for (const { CallbackCommand } of events)
    counts.set(CallbackCommand, (counts.get(CallbackCommand) ?? 0) + 1)
  const named = [...counts].map(([command, count]) => (count === 1 ? command : `${command} (${count} times)`))
  say(`webhooks that were not delivered before the end: ${named.join(', ')}`)
}

const failures: ReadonlySet<WebhookDelivery['outcome']> = new Set(['failed', 'passed', 'blocked'])

function failureText({ command, attempts }: WebhookDelivery): string {
  const { failure, status, error } = attempts.at(-1) ?? {}
  const detail = failure === 'status' ? `HTTP ${status}` : (error ?? failure ?? 'lost')
  return `the receiver of webhooks fails (${command}: ${detail}); the page and the log of deliveries have the rest`
}
