import { expect, test } from 'vitest'
import { ok } from '../../test/receiver.ts'
import { createEmulator, type Emulator } from '../index.ts'

const token = 'a-token-nobody-may-see'
const secret = 'in-the-path'

function app(): { readonly emulator: Emulator; readonly commands: string[] } {
  const commands: string[] = []
  const emulator = createEmulator({
    webhooks: {
      url: `http://127.0.0.1:3000/${secret}?key=${secret}`,
      token,
      handler: (request) => {
        commands.push(new URL(request.url).searchParams.get('CallbackCommand') ?? '')
        return Response.json(ok)
      },
    },
  })
  return { emulator, commands }
}

function control(emulator: Emulator, path: string, body?: unknown): Promise<Response> {
  return emulator.fetch(`http://127.0.0.1/_emulator/control${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })
}

test.each([
  ['', { handler: 'x' }],
  ['', { url: 'ftp://example.com' }],
  ['', { url: 'not a url' }],
  ['', { url: `http://user:${secret}@example.com` }],
  ['', { token: '' }],
  ['', { token: 7 }],
  ['', { token: '\ud800' }],
  ['', { events: ['C2C.CallbackAfterSendMessage'] }],
  ['', { events: ['Nobody.*'] }],
  ['', { events: 'C2C.*' }],
  ['', { onBeforeFailure: 'refuse' }],
  ['', { timeout: 0 }],
  ['', { timeout: '2s' }],
  ['', { retryAfterTimeout: -1 }],
  ['', { retries: 1 }],
  ['', { shape: { eventTime: 'date' } }],
  ['', { shape: { without: 'MsgId' } }],
  ['', { shape: { pushEvents: 101 } }],
  ['', { shape: { contentType: 'a\nb' } }],
  ['', { shape: { body: 1 } }],
  ['', { faults: {} }],
  ['', { faults: [{}] }],
  ['', { faults: [{ lost: true, often: 1 }] }],
  ['', { faults: [{ delay: -1 }] }],
  ['', { faults: [{ command: 'openim/sendmsg', lost: true }] }],
  ['', { faults: [{ command: 'C2C.CallbackBeforeSendMsg', copies: 1 }] }],
  ['/send', {}],
  ['/send', { command: 'toString' }],
  ['/send', { command: 'Live.CallbackAfterCreateRoom' }],
  ['/send', { command: 'State.StateChange', EventTime: 1 }],
  ['/send', { command: 'State.StateChange', platform: '' }],
  ['/send', { command: 'State.StateChange', platform: 'a b' }],
  ['/send', { command: 'State.StateChange', platform: null }],
  ['/send', { command: 'State.StateChange', clientIp: 'here' }],
  ['/send', { event: { CallbackCommand: 'State.StateChange' }, EventTime: 1 }],
  ['/send', { event: [] }],
  ['/send', { event: { CallbackCommand: '' } }],
  ['/send', { event: { From_Account: 'alice' } }],
  ['/resend', {}],
  ['/resend', { id: 1 }],
  ['/send', { command: 'State.StateChange', faults: 'yes' }],
  ['/send', { event: { Events: [] } }],
  ['/send', { event: { Events: [{ CallbackCommand: 'Push.OfflinePush' }, {}] } }],
  ['/nothing', {}],
])('webhooks%s with %j is refused with a reason, and changes nothing', async (path, body) => {
  const { emulator, commands } = app()
  const before = JSON.stringify(emulator.webhooks.state)
  const response = await control(emulator, `/webhooks${path}`, body)
  expect(response.status).toBe(path === '/nothing' ? 404 : 400)
  expect((await response.text()).length).toBeGreaterThan(20)
  expect(JSON.stringify(emulator.webhooks.state)).toBe(before)
  expect(commands).toEqual([])
})

test('the token and what the URL hides are shown nowhere', async () => {
  const { emulator } = app()
  await emulator.webhooks.send(await emulator.webhooks.sample('State.StateChange'))
  const shown = [
    await (await control(emulator, '')).text(),
    await (await control(emulator, '/webhooks/deliveries')).text(),
    await (await control(emulator, '/webhooks', { url: `http://127.0.0.1/${secret}` })).text(),
    await (await control(emulator, '/webhooks', { url: secret })).text(),
    await (await control(emulator, '/webhooks', { token: [token] })).text(),
    JSON.stringify(emulator.webhooks.state),
    JSON.stringify(emulator.webhooks.deliveries),
    [...emulator.snapshot()].join(),
  ].join()
  expect(shown).toContain('"signed":true')
  expect(shown).not.toContain(token)
  expect(shown).not.toContain(secret)
})

test('a receiver is set, and taken away', async () => {
  const emulator = createEmulator()
  expect(emulator.webhooks.state).toMatchObject({ receiver: 'none', events: 'all', timeout: 2000 })
  await control(emulator, '/webhooks', { url: 'http://127.0.0.1:3000/x', events: ['C2C.*'], timeout: 500 })
  const { webhooks } = await (await control(emulator, '')).json()
  expect(webhooks).toMatchObject({
    receiver: 'url',
    origin: 'http://127.0.0.1:3000',
    events: ['C2C.*'],
    timeout: 500,
  })
  await control(emulator, '/webhooks', { url: null, timeout: null })
  expect(emulator.webhooks.state).toMatchObject({ receiver: 'none', events: ['C2C.*'], timeout: 2000 })
})

test('without a receiver nothing can be sent by hand', async () => {
  const emulator = createEmulator()
  const response = await control(emulator, '/webhooks/send', { command: 'State.StateChange' })
  expect(response.status).toBe(400)
  expect((await response.json()).error).toContain('receiver')
})

test('what is asked by hand is decided of nothing, but its answer is read', async () => {
  const { emulator } = app()
  emulator.webhooks.change({ handler: () => Response.json({ ...ok, ErrorCode: 1 }) })
  const event = await emulator.webhooks.sample('C2C.CallbackBeforeSendMsg')
  expect(await emulator.webhooks.send(event)).toMatchObject({ outcome: 'refused', code: 20006, byHand: true })
  emulator.webhooks.change({ handler: () => new Response('ok'), onBeforeFailure: 'block' })
  expect(await emulator.webhooks.send(event)).toMatchObject({ outcome: 'failed' })
})

test('what is sent by hand names a browser, or who it is said to come from; sent again, it names the same', async () => {
  const { emulator } = app()
  const event = { CallbackCommand: 'C2C.CallbackAfterSendMsg' }
  const by = { platform: 'Android', clientIp: '203.0.113.7' }
  await control(emulator, '/webhooks/send', { event })
  await control(emulator, '/webhooks/send', { event, ...by })
  await control(emulator, '/webhooks/send', { command: 'State.StateChange', platform: 'HarmonyOS' })
  await control(emulator, '/webhooks/resend', { id: 2 })
  expect(emulator.webhooks.deliveries.map(({ caller }) => caller)).toEqual([
    { platform: 'Web', clientIp: '127.0.0.1' },
    by,
    { platform: 'HarmonyOS', clientIp: '127.0.0.1' },
    by,
  ])
})

test('samples, events of any command and repeats are sent, and what became of them is told', async () => {
  const { emulator, commands } = app()
  const sent = await (
    await control(emulator, '/webhooks/send', { command: 'C2C.CallbackAfterSendMsg' })
  ).json()
  expect(sent.delivery).toMatchObject({
    id: 1,
    outcome: 'delivered',
    byHand: true,
    command: 'C2C.CallbackAfterSendMsg',
  })
  const event = { CallbackCommand: 'Live.CallbackAfterCreateRoom', Room: 1 }
  await control(emulator, '/webhooks/send', { event })
  const again = await (await control(emulator, '/webhooks/resend', { id: 2 })).json()
  expect(again.delivery).toMatchObject({ id: 3, repeats: 2, body: event })
  expect(commands).toEqual(['C2C.CallbackAfterSendMsg', event.CallbackCommand, event.CallbackCommand])
  const { deliveries } = await (await control(emulator, '/webhooks/deliveries?after=1')).json()
  expect(deliveries.map(({ id }: { id: number }) => id)).toEqual([2, 3])
  expect((await control(emulator, '/webhooks/idle', {})).status).toBe(200)
  await control(emulator, '/webhooks/clear', {})
  expect(emulator.webhooks.deliveries).toEqual([])
})
