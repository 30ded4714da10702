import { type WebhookCommand, webhookEvents } from '@timkit/core/webhook'
import { describe, expect, test } from 'vitest'
import { createEmulator, type WebhookFault } from '../index.ts'

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }

/** An emulator with a rule, and the URLs of what its receiver got. */
function app(rule: WebhookFault) {
  const got: URL[] = []
  const bodies: unknown[] = []
  const emulator = createEmulator({
    webhooks: {
      token: 't',
      handler: async (request) => {
        got.push(new URL(request.url))
        bodies.push(await request.json())
        return Response.json(ok)
      },
      faults: [rule],
    },
  })
  return { emulator, webhooks: emulator.webhooks, got, bodies }
}

describe('what cannot be sent by hand is refused with its name', () => {
  const { webhooks } = app({ lost: true })
  const event = { CallbackCommand: 'State.StateChange' }
  test.each<[string, unknown, unknown, string]>([
    ['whether with faults is a text', event, { faults: 'yes' }, 'faults must be true or false, not "yes"'],
    ['no events', { Events: [] }, {}, 'event must be'],
    ['events of which one has no command', { Events: [event, {}] }, {}, 'event must be'],
    ['what no JSON has', { ...event, act: () => 1 }, {}, 'event must be data that JSON can hold'],
    ['nothing', undefined, {}, 'event must be'],
  ])('%s', async (_, sent, by, message) => {
    await expect(webhooks.send(sent as never, by as never)).rejects.toThrow(message)
  })

  test('a delivery that there is not', async () => {
    await expect(webhooks.resend('x' as never)).rejects.toThrow('not "x"')
    const url = 'http://127.0.0.1/_emulator/control/webhooks/resend'
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"id":"x"}',
    }
    expect(await (await createEmulator().fetch(new Request(url, init))).text()).toContain('not \\"x\\"')
  })
})

describe('faults happen to what is sent by hand where that is wanted', () => {
  test('and to nothing else', async () => {
    const { webhooks, got } = app({ lost: true })
    const sample = await webhooks.sample('State.StateChange')
    const { id } = await webhooks.send(sample)
    await webhooks.resend(id)
    expect(got).toHaveLength(2)
    expect(await webhooks.send(sample, { faults: true })).toMatchObject({ outcome: 'lost', fault: 'lost' })
    expect(await webhooks.resend(id, { faults: true })).toMatchObject({ outcome: 'lost', repeats: id })
    expect(got).toHaveLength(2)
  })

  test('to each of the 61 events', async () => {
    const { webhooks, got } = app({ signature: 'missing' })
    for (const command of Object.keys(webhookEvents) as WebhookCommand[])
      expect(await webhooks.send(await webhooks.sample(command), { faults: true })).toMatchObject({
        fault: 'signature missing',
      })
    expect(got).toHaveLength(61)
    expect(got.filter(({ searchParams }) => searchParams.has('Sign'))).toEqual([])
  })

  test('a delay, copies and a time that is past', async () => {
    const { webhooks, got } = app({ command: 'State.StateChange', delay: 1, copies: 2, behind: 90, times: 1 })
    const sample = await webhooks.sample('State.StateChange')
    const { fault } = await webhooks.send(sample, { faults: true })
    await webhooks.idle()
    expect(fault).toBe('delay 1, copies 2, behind 90')
    expect(got).toHaveLength(3)
    expect(webhooks.deliveries.map(({ repeats }) => repeats)).toEqual([undefined, 1, 1])
    expect(await webhooks.send(sample, { faults: true })).not.toHaveProperty('fault')
  })

  test('but the order is that in which it is sent', async () => {
    const { webhooks } = app({ overtaken: true })
    const sample = await webhooks.sample('State.StateChange')
    expect(await webhooks.send(sample, { faults: true })).not.toHaveProperty('fault')
  })

  test('over HTTP as well', async () => {
    const { emulator, got } = app({ lost: true })
    const url = 'http://127.0.0.1/_emulator/control/webhooks/send'
    for (const faults of [true, false]) {
      const body = JSON.stringify({ command: 'State.StateChange', faults })
      const headers = { 'content-type': 'application/json' }
      expect((await emulator.fetch(new Request(url, { method: 'POST', headers, body }))).status).toBe(200)
    }
    expect(got).toHaveLength(1)
  })
})

test('several pushes are sent as they are, as Tencent sends them', async () => {
  const { webhooks, got, bodies } = app({ command: 'State.StateChange', lost: true })
  const Events = [
    { CallbackCommand: 'Push.OfflinePush', To_Account: 'alice' },
    { CallbackCommand: 'Push.AllMemberPush', To_Account: 'bob' },
  ]
  expect(await webhooks.send({ Events })).toMatchObject({ outcome: 'delivered', command: 'Push.OfflinePush' })
  expect(got[0]?.searchParams.get('CallbackCommand')).toBe('Push.OfflinePush')
  expect(bodies).toEqual([{ Events }])
})
