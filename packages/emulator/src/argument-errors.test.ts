import { isArgumentError } from '@timkit/core'
import { expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'
import { serve } from './serve.ts'

const emulator = createEmulator({ seed: 'empty' })

/** Everything that takes arguments, called as a program in plain JavaScript may. */
const calls: Readonly<Record<string, (given: unknown) => unknown>> = {
  options: (given) => createEmulator(given as never),
  sdkAppId: (given) => createEmulator({ sdkAppId: given as number }),
  secretKey: (given) => createEmulator({ secretKey: given as string }),
  identifier: (given) => createEmulator({ identifier: given as string }),
  now: (given) => createEmulator({ now: given as () => number }),
  sleep: (given) => createEmulator({ sleep: given as never }),
  seed: (given) => createEmulator({ seed: given as 'shop' }),
  baseUrl: (given) => createEmulator({ baseUrl: given as string }),
  rateLimits: (given) => createEmulator({ rateLimits: given as boolean }),
  cloudSearch: (given) => createEmulator({ cloudSearch: given as boolean }),
  roamingDays: (given) => createEmulator({ roamingDays: given as number }),
  contactPageSize: (given) => createEmulator({ contactPageSize: given as number }),
  generate: (given) => createEmulator({ generate: given as never }),
  faults: (given) => createEmulator({ faults: given as [] }),
  'faults[0]': (given) => createEmulator({ faults: [given as never] }),
  rule: (given) => emulator.faults.add(given as never),
  rules: (given) => emulator.faults.set(given as []),
  'rules[0]': (given) => emulator.faults.set([{ status: given as number }]),
  time: (given) => emulator.clock.set(given as number),
  milliseconds: (given) => emulator.clock.advance(given as number),
  lines: (given) => emulator.restore(given as string[]),
  onDamaged: (given) => emulator.restore([], given as never),
  webhooks: (given) => createEmulator({ webhooks: given as object }),
  'webhooks.url': (given) => createEmulator({ webhooks: { url: given as string } }),
  'webhooks.handler': (given) => createEmulator({ webhooks: { handler: given as never } }),
  'webhooks.token': (given) => createEmulator({ webhooks: { token: given as string } }),
  'webhooks.events': (given) => createEmulator({ webhooks: { events: given as [] } }),
  'webhooks.events[0]': (given) => createEmulator({ webhooks: { events: [given as 'C2C.*'] } }),
  'webhooks.onBeforeFailure': (given) => createEmulator({ webhooks: { onBeforeFailure: given as 'pass' } }),
  'webhooks.timeout': (given) => createEmulator({ webhooks: { timeout: given as number } }),
  'webhooks.retryAfterTimeout': (given) =>
    createEmulator({ webhooks: { retryAfterTimeout: given as number } }),
  'webhooks.shape': (given) => createEmulator({ webhooks: { shape: given as object } }),
  'webhooks.faults': (given) => createEmulator({ webhooks: { faults: given as [] } }),
  'webhooks.faults[0]': (given) => createEmulator({ webhooks: { faults: [given as object] } }),
  event: (given) => emulator.webhooks.send(given as never),
  by: (given) => emulator.webhooks.send({ CallbackCommand: 'State.StateChange' }, given as never),
  account: (given) => emulator.device(given as string),
  platform: (given) => emulator.device('alice', { platform: given as 'Web' }),
  clientIp: (given) => emulator.device('alice', { clientIp: given as string }),
  message: (given) => emulator.device('alice').say(given as never),
  body: (given) => emulator.device('alice').say({ to: 'bob', body: given as string }),
  chat: (given) => emulator.device('alice').read(given as never),
  id: (given) => emulator.webhooks.resend(given as number),
  command: (given) => emulator.webhooks.sample(given as 'State.StateChange'),
  timeout: (given) => emulator.webhooks.idle({ timeout: given as number }),
  listener: (given) => emulator.webhooks.subscribe(given as never),
  emulator: (given) => serve({ emulator: given as never }),
  host: (given) => serve({ emulator, host: given as string }),
  port: (given) => serve({ emulator, port: given as number }),
  allowRemote: (given) => serve({ emulator, host: '0.0.0.0', allowRemote: given as boolean }),
}

/** What takes any object, or looks at its fields. */
const wantsObject = ['options', 'generate', 'webhooks', 'webhooks.shape', 'by']

test.each(Object.keys(calls))('%s is refused by its name, as core refuses arguments', async (argument) => {
  for (const given of [null, Symbol('odd'), -1.5, 'false', {}, 10n]) {
    // A text is what these want.
    if (
      given === 'false' &&
      ['secretKey', 'identifier', 'webhooks.token', 'account', 'body'].includes(argument)
    )
      continue
    // An object is what these want.
    if (typeof given === 'object' && given !== null && wantsObject.includes(argument)) continue
    // It takes any number.
    if (given === -1.5 && argument === 'milliseconds') continue
    const error = await refusalOf(() => calls[argument]?.(given))
    expect(isArgumentError(error) && error.argument, String(error)).toBe(argument)
  }
})

test('what serve is given is looked at before it listens', async () => {
  const error = await refusalOf(() => serve(undefined as never))
  expect(isArgumentError(error) && error.message).toBe('options must be an object, not undefined')
})

async function refusalOf(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
  return undefined
}
