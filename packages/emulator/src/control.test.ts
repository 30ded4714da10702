import { expect, test } from 'vitest'
import { createApp, noon } from '../test/app.ts'

const json = { 'content-type': 'application/json' }

async function control(path: string, body?: unknown, init: RequestInit = {}) {
  const app = await createApp(['alice'])
  const post = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers: json }
  const response = await app.emulator.fetch(`http://127.0.0.1:8080/_emulator/control${path}`, {
    ...post,
    ...init,
  })
  return { ...app, response, answer: await response.json() }
}

test.each([
  ['another host', 'https://console.tim.qq.com/_emulator/control', {}],
  ['a host that only starts like this machine', 'http://127.0.0.1.example.com/_emulator/control', {}],
  [
    'a page of another site',
    'http://127.0.0.1/_emulator/control',
    { headers: { origin: 'https://example.com' } },
  ],
])('%s has no control', async (_, url, init) => {
  const { emulator } = await createApp()
  expect((await emulator.fetch(url, init)).status).toBe(403)
})

test.each([
  ['/nothing', {}, 404],
  ['/clock', { set: 'tomorrow' }, 400],
  ['/clock', { set: '2026-05-20T12:00:00' }, 400],
  ['/clock', { advance: '1h' }, 400],
  ['/clock', { frozen: 1 }, 400],
  ['/clock', { move: 1 }, 400],
  ['/clock', [], 400],
  ['/faults', { rules: {} }, 400],
  ['/faults', { rules: [{ satus: 502 }] }, 400],
  ['/faults', { rules: [], seed: 'x' }, 400],
  ['/rate-limits', { enabled: 1 }, 400],
  ['/say', { to: 'bob', body: 'hello' }, 400],
  ['/say', { account: 'alice', body: 'hello' }, 400],
  ['/say', { account: 'alice', to: 'bob', text: 'hello' }, 400],
  ['/say', { account: 'alice', to: 'bob', body: 'hello', platform: 'RESTAPI' }, 400],
  ['/say', { account: 'alice', to: 'bob', body: 'hello', clientIp: 'here' }, 400],
  ['/read', { account: 'alice' }, 400],
  ['/read', { account: 'alice', groupId: 'tea', topicId: 'news' }, 400],
])('%s with %j is refused with %d and a reason', async (path, body, status) => {
  const { response, answer } = await control(path, body)
  expect(response.status).toBe(status)
  expect(answer.error).not.toBe('')
})

test('what a form of another site can send is refused', async () => {
  const { response } = await control('/reset', {}, { headers: { 'content-type': 'text/plain' } })
  expect(response.status).toBe(415)
})

test('users say something and read it, and what the service answers is told, refusals included', async () => {
  const alice = { account: 'alice', platform: 'iOS', clientIp: '203.0.113.7' }
  const said = await control('/say', { ...alice, to: 'alice', body: 'hello' })
  expect(said.response.status).toBe(200)
  expect(said.answer).toMatchObject({ clock: {}, answer: { ErrorCode: 0, MsgKey: expect.any(String) } })
  expect((await control('/read', { ...alice, to: 'alice' })).answer.answer).toMatchObject({ ErrorCode: 0 })
  const refused = await control('/say', { ...alice, to: 'nobody', body: 'hello' })
  expect(refused.answer.answer).toMatchObject({ ErrorCode: 20003 })
})

test('the state can be read, and changes only by POST', async () => {
  const { answer } = await control('')
  expect(answer).toEqual({
    clock: { now: noon, frozen: false },
    rateLimits: { enabled: false },
    faults: [],
    webhooks: expect.objectContaining({ receiver: 'none' }),
  })
  expect((await control('/reset')).response.status).toBe(405)
})

test('the clock can be set, moved, stopped and reset', async () => {
  const { answer, emulator } = await control('/clock', {
    set: '2026-05-20T13:00:00+08:00',
    advance: 60_000,
    frozen: true,
  })
  expect(answer.clock).toEqual({ now: Date.UTC(2026, 4, 20, 5, 1), frozen: true })
  expect(emulator.clock.now()).toBe(answer.clock.now)
})

test('faults and rate limits can be set', async () => {
  const { code } = await control('/faults', { rules: [{ errorCode: 91000 }], seed: 7 })
  expect(await code('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toBe(91000)
  const limited = await control('/rate-limits', { enabled: true })
  expect(limited.emulator.rateLimits.enabled).toBe(true)
})

test('a reset brings the seeded world back', async () => {
  const { emulator } = await control('/reset', {})
  expect([...emulator.world.accounts.keys()]).toEqual(['administrator'])
})
