/** A machine whose clock is wrong: nothing is hidden by it, and it is said once. */

import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { call, createWorld, monday } from './harness.ts'

const conversation = { account: 'shop_lin', peer: 'alice' }
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/** A server whose clock is so many milliseconds behind that of the service. */
async function serverBehind(
  behind: number,
  env: Readonly<Record<string, string>> = {},
  seed: 'shop' | 'empty' = 'shop',
) {
  const emulator = createEmulator({ now: () => monday, seed })
  const world = createWorld({ emulator, env, now: () => monday - behind })
  return { world, client: await world.connect() }
}

describe.each([
  ['45 seconds slow', 45_000],
  ['10 minutes slow', 10 * minute],
  ['8 hours slow', 8 * hour],
  ['40 days slow', 40 * day],
  ['10 minutes fast', -10 * minute],
  ['8 hours fast', -8 * hour],
  ['40 days fast', -40 * day],
])('a clock that is %s', (_name, behind) => {
  test('hides no message, however the window is asked for', async () => {
    for (const args of [
      {},
      { until: 'now' },
      { since: '1h' },
      { since: 'today' },
      { since: 'today', until: 'today' },
      { since: '2026-11-23', until: '2026-11-23' },
    ]) {
      const { client } = await serverBehind(behind)
      const { text, structured } = await call(client, 'im_get_messages', { ...conversation, ...args })
      expect(text, JSON.stringify(args)).toContain('alice: Could you send me the invoice?')
      if (!('until' in args) || args.until === 'now') expect(structured.window?.to).toBe('now')
    }
  })

  test('does not change what a relative time means', async () => {
    const right = await serverBehind(0)
    const wrong = await serverBehind(behind)
    for (const args of [
      { since: '24h' },
      { since: 'yesterday', until: 'yesterday' },
      { until: 'today' },
      { until: '2d' },
    ]) {
      const [expected, got] = await Promise.all(
        [right, wrong].map(({ client }) => call(client, 'im_get_messages', { ...conversation, ...args })),
      )
      expect(got?.structured.window).toEqual(expected?.structured.window)
      expect(got?.structured.untrusted).toEqual(expected?.structured.untrusted)
    }
  })

  test('changes no window of history files', async () => {
    const right = await serverBehind(0)
    const wrong = await serverBehind(behind)
    for (const since of ['today', '48h', '7d']) {
      const args = { chat_type: 'C2C', since, limit: 1000, max_tokens: 25_000 }
      const [expected, got] = await Promise.all(
        [right, wrong].map(({ client }) => call(client, 'im_read_history', args)),
      )
      expect(got?.structured.hours_read, since).toEqual(expected?.structured.hours_read)
      expect(got?.structured.hours_not_ready).toEqual(expected?.structured.hours_not_ready)
    }
  })

  test('is told once, in an answer and in the log', async () => {
    const { client, world } = await serverBehind(behind)
    const first = await call(client, 'im_get_messages', conversation)
    const said = /the clock of this machine is \d+ \w+ (?:behind|ahead of) the service's/
    for (const channel of [first.text, first.structured.summary ?? '']) expect(channel).toMatch(said)
    const second = await call(client, 'im_get_messages', conversation)
    expect(`${second.text}${second.structured.summary}`).not.toMatch(said)
    expect(world.log.filter((line) => said.test(line))).toHaveLength(1)
    expect(world.log.find((line) => said.test(line))).toContain(' error ')
  })
})

test('a clock that is nearly right is not worth a word', async () => {
  const { client, world } = await serverBehind(3000)
  const { text } = await call(client, 'im_get_messages', conversation)
  expect(`${text}${world.log.join('')}`).not.toContain('clock')
})

test('a wrong clock is told in Chinese where the server speaks Chinese', async () => {
  const { client } = await serverBehind(10 * minute, { TIMKIT_MCP_LANGUAGE: 'zh' })
  expect((await call(client, 'im_find_account', { accounts: ['alice'] })).text).toContain(
    '本机时钟比服务端慢 10 分钟',
  )
})

test('what time it is, is asked for once, and only where it matters', async () => {
  const { client, world } = await serverBehind(0)
  const checks = () =>
    world.emulator.log.records.filter(({ command }) => command.endsWith('account_check')).length
  await call(client, 'im_get_unread_counts', { accounts: ['shop_lin'] })
  expect(checks()).toBe(0)
  const fresh = await serverBehind(0)
  await call(fresh.client, 'im_get_messages', conversation)
  await call(fresh.client, 'im_get_messages', conversation)
  expect(
    fresh.world.emulator.log.records.filter(({ command }) => command.endsWith('account_check')),
  ).toHaveLength(1)
})
