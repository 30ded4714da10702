import { expect, test } from 'vitest'
import { createEmulator, type WebhookOptions } from '../index.ts'

const handler = () => Response.json({})

test.each<[keyof WebhookOptions, WebhookOptions]>([
  ['token', { token: 'token' }],
  ['events', { events: ['C2C.*'] }],
  ['onBeforeFailure', { onBeforeFailure: 'block' }],
  ['timeout', { timeout: 500 }],
  ['retryAfterTimeout', { url: undefined, retryAfterTimeout: 1 }],
  ['shape', { shape: { eventTime: 'text' } }],
  ['faults', { faults: [{ lost: true }] }],
])('%s is of no use without a receiver: refused at the start, taken later', (name, webhooks) => {
  expect(() => createEmulator({ webhooks })).toThrow(
    `webhooks.${name} is of no use without a url or a handler`,
  )
  const emulator = createEmulator()
  emulator.webhooks.change({ url: undefined, ...webhooks })
  emulator.webhooks.change({ handler })
  expect(emulator.webhooks.state.receiver).toBe('handler')
})

test.each<[string, WebhookOptions]>([
  ['faults[0] has signature, which needs a token', { faults: [{ signature: 'wrong' }] }],
  ['faults[0] has behind, which needs a token', { faults: [{ behind: 90 }] }],
  [
    'faults[1] is about Group.*, which is not among events',
    { events: ['C2C.*'], faults: [{ lost: true }, { command: 'Group.*', lost: true }] },
  ],
  ['onBeforeFailure is of no use: events has none', { events: ['State.*'], onBeforeFailure: 'block' }],
  [
    'retryAfterTimeout is of no use: events has none',
    { events: ['Sns.CallbackPrevFriendAdd'], retryAfterTimeout: 2 },
  ],
])('webhooks.%s: refused at the start and later, and nothing is changed', (words, options) => {
  expect(() => createEmulator({ webhooks: { handler, ...options } })).toThrow(`webhooks.${words}`)
  const { webhooks } = createEmulator({ webhooks: { handler } })
  const before = webhooks.state
  expect(() => webhooks.change(options)).toThrow(`webhooks.${words}`)
  expect(webhooks.state).toEqual(before)
})

test.each<[string, WebhookOptions, WebhookOptions]>([
  [
    'faults[0] has signature, which needs a token',
    { token: 't', faults: [{ signature: 'wrong' }] },
    { token: undefined },
  ],
  [
    'faults[0] has behind, which needs a token',
    { token: 't', faults: [{ behind: 90 }] },
    { token: undefined },
  ],
  [
    'faults[0] is about Group.*, which is not among events',
    { faults: [{ command: 'Group.*', lost: true }] },
    { events: ['C2C.*'] },
  ],
])('a change that leaves a fault without effect is refused: webhooks.%s', (words, first, then) => {
  const { webhooks } = createEmulator({ webhooks: { handler, ...first } })
  const before = webhooks.state
  expect(() => webhooks.change(then)).toThrow(`webhooks.${words}: change faults with it`)
  expect(webhooks.state).toEqual(before)
  webhooks.change({ ...then, faults: [] })
  expect(webhooks.state.faults).toEqual([])
})

test('what was given before is left alone when another part changes, and a reset is no mistake', () => {
  const start = { handler, token: 'token', onBeforeFailure: 'block', retryAfterTimeout: 1 } as const
  const emulator = createEmulator({ webhooks: { ...start, faults: [{ signature: 'wrong' }] } })
  emulator.webhooks.change({ token: undefined, faults: [], events: ['Push.*'] })
  emulator.reset()
  expect(emulator.webhooks.state).toMatchObject({ signed: false, faults: [{ signature: 'wrong' }] })
  emulator.webhooks.change({ timeout: 500 })
})

test('no webhooks at all are no mistake', () => {
  for (const webhooks of [{}, { token: undefined, faults: undefined }, undefined])
    expect(createEmulator({ webhooks }).webhooks.state.receiver).toBe('none')
})
