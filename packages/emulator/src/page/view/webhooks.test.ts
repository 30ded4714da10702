import { expect, test } from 'vitest'
import { ok } from '../../../test/receiver.ts'
import { createEmulator, type Emulator, type WebhookHandler } from '../../index.ts'
import type { ActionResult } from '../wire/action.ts'
import type { WebhookPage } from '../wire/webhooks.ts'

const here = 'http://127.0.0.1:8080/_emulator/page'
const token = 'a-token-nobody-may-see'

function app(handler: WebhookHandler = () => Response.json(ok)): Emulator {
  return createEmulator({ webhooks: { url: 'http://127.0.0.1/hidden', token, handler } })
}

async function page(emulator: Emulator, query: Record<string, string> = {}): Promise<WebhookPage> {
  return (await emulator.fetch(`${here}/webhooks?${new URLSearchParams(query)}`)).json()
}

async function act(emulator: Emulator, name: string, body: object): Promise<ActionResult> {
  const response = await emulator.fetch(`${here}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return response.json()
}

test.each([
  ['webhook-send', {}],
  ['webhook-send', { command: 'toString' }],
  ['webhook-send', { command: 'toString', platform: 'iOS' }],
  ['webhook-resend', { id: '1' }],
  ['send', { account: 'alice', type: 'C2C', id: 'bob', text: 'hi', platform: 'ios' }],
  ['send', { account: 'alice', type: 'C2C', id: 'bob', text: 'hi', clientIp: 'here' }],
  ['read', { account: 'alice', type: 'C2C', id: 'bob', platform: 7 }],
])('%s with %j makes no sense', async (name, body) => {
  expect(await act(app(), name, body)).toHaveProperty('error')
})

test('a page of another site sends nothing', async () => {
  const emulator = app()
  const response = await emulator.fetch(`${here}/webhook-send`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://evil.example.com' },
    body: JSON.stringify({ command: 'State.StateChange' }),
  })
  expect(response.status).toBe(403)
  expect(emulator.webhooks.deliveries).toEqual([])
})

test.each([
  ['webhook-send', { command: 'State.StateChange' }, 'receiver'],
  ['webhook-send', { command: 'State.StateChange', platform: 'a b' }, 'platform'],
  ['webhook-send', { command: 'State.StateChange', clientIp: 'here' }, 'clientIp'],
  ['webhook-resend', { id: 1 }, 'id'],
])('%s says why it cannot be done', async (name, body, reason) => {
  const result = await act(createEmulator(), name, body)
  expect(result.errorCode).not.toBe(0)
  expect(result.errorInfo).toContain(reason)
})

test('each of the 61 events can be sent as a sample, and is shown with its answer', async () => {
  const emulator = app()
  const { commands = [], receiver } = await page(emulator)
  expect(commands).toHaveLength(61)
  expect(receiver).toEqual({ kind: 'handler', signed: true })
  for (const command of commands)
    expect(await act(emulator, 'webhook-send', { command }), command).toMatchObject({ errorCode: 0 })
  const { entries, run } = await page(emulator)
  expect(entries.map(({ command }) => command)).toEqual(commands)
  expect(new Set(entries.map(({ outcome }) => outcome))).toEqual(new Set(['delivered', 'allowed']))
  expect(entries[0]?.attempts[0]?.answer).toContain('"ErrorCode": 0')
  for (const { id } of entries)
    expect(await act(emulator, 'webhook-resend', { id })).toMatchObject({ errorCode: 0 })
  const again = (await page(emulator, { run, after: '61' })).entries
  expect(again.map(({ command, repeats, body }) => [command, repeats, body])).toEqual(
    entries.map(({ command, id, body }) => [command, id, body]),
  )
})

test('who says something on the page does so on a device, or as a server where that is chosen', async () => {
  const emulator = app()
  const said = { account: 'alice', type: 'C2C', id: 'bob', text: 'hi' }
  const at = { platform: 'iPad', clientIp: '203.0.113.7' }
  for (const more of [{}, at, { platform: 'RESTAPI' }]) await act(emulator, 'send', { ...said, ...more })
  await act(emulator, 'read', { account: 'bob', type: 'C2C', id: 'alice', ...at })
  await act(emulator, 'webhook-send', { command: 'State.StateChange', ...at })
  await act(emulator, 'webhook-send', { command: 'State.StateChange' })
  await emulator.webhooks.idle()
  const { entries } = await page(emulator)
  const told = entries.filter(({ command }) => command !== 'C2C.CallbackBeforeSendMsg')
  expect(told.map(({ command, caller }) => [command, caller])).toEqual(
    expect.arrayContaining([
      ['C2C.CallbackAfterSendMsg', { platform: 'Web', clientIp: '127.0.0.1' }],
      ['C2C.CallbackAfterSendMsg', at],
      ['C2C.CallbackAfterSendMsg', { platform: 'RESTAPI', clientIp: '127.0.0.1' }],
      ['C2C.CallbackAfterMsgReport', at],
      ['State.StateChange', at],
      ['State.StateChange', { platform: 'Web', clientIp: '127.0.0.1' }],
    ]),
  )
  expect(told).toHaveLength(6)
})

test('an answer that means to harm is shown as the text that it is', async () => {
  const markup = '<img src=x onerror=alert(1)>'
  const emulator = app(() => Response.json({ ...ok, [markup]: markup }))
  await act(emulator, 'webhook-send', { command: 'C2C.CallbackBeforeSendMsg' })
  emulator.webhooks.change({ handler: () => Promise.reject(new Error(markup)) })
  await act(emulator, 'webhook-send', { command: 'C2C.CallbackBeforeSendMsg' })
  const response = await emulator.fetch(`${here}/webhooks`)
  expect(response.headers.get('content-type')).toContain('application/json')
  const { entries } = (await response.json()) as WebhookPage
  expect(entries[0]?.notes[0]).toEqual({ kind: 'field-ignored', about: markup })
  expect(entries[1]?.attempts[0]?.error).toBe(markup)
})

test('only what is new is sent, and nothing of a secret', async () => {
  const emulator = app((request) => Response.json({ ...ok, seen: request.method }))
  await act(emulator, 'webhook-send', { command: 'State.StateChange' })
  await act(emulator, 'webhook-resend', { id: 1 })
  const all = await page(emulator)
  expect(all.entries).toMatchObject([
    { id: 1, byHand: true },
    { id: 2, repeats: 1 },
  ])
  const next = await page(emulator, { run: all.run, after: '1' })
  expect(next.entries.map(({ id }) => id)).toEqual([2])
  expect(next.commands).toBeUndefined()
  expect(JSON.stringify(all)).not.toMatch(/a-token|hidden/)
  emulator.reset()
  expect((await page(emulator, { run: all.run, after: '2' })).entries).toEqual([])
})

test('what did not change is not sent again', async () => {
  const emulator = app()
  const first = await emulator.fetch(`${here}/webhooks`)
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await emulator.fetch(`${here}/webhooks`, { headers })).status).toBe(304)
  emulator.webhooks.change({ token: undefined })
  expect((await emulator.fetch(`${here}/webhooks`, { headers })).status).toBe(200)
})
