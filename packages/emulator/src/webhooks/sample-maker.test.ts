import { createWebhookHandler, type WebhookCommand, webhookEvents } from '@timkit/core/webhook'
import { expect, test } from 'vitest'
import { createEmulator } from '../index.ts'
import { sampleMoment } from './samples/moment.ts'
import { samples } from './samples/samples.ts'

const token = 'a token that only tests use'
const told = Object.entries(webhookEvents).flatMap(([command, { kind }]) =>
  kind === 'after' ? [command as WebhookCommand] : [],
)

/** An emulator whose clock stands still, and what its receiver took for new. */
function scene(command: WebhookCommand) {
  const emulator = createEmulator({ seed: 'empty' })
  emulator.clock.freeze()
  const { sdkAppId, now } = emulator
  const taken: unknown[] = []
  const handler = createWebhookHandler({
    sdkAppId,
    token,
    now,
    deduplicate: true,
    on: { [command]: (event: unknown) => void taken.push(event) },
  })
  emulator.webhooks.change({ handler, token })
  return { ...emulator, taken }
}

test.each(told)(
  'two samples of %s are two events for a receiver that leaves out repeats',
  async (command) => {
    const { webhooks, taken } = scene(command)
    for (let time = 0; time < 2; time += 1) await webhooks.send(await webhooks.sample(command))
    expect(webhooks.deliveries.map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered'])
    expect(taken).toHaveLength(2)
  },
)

test('a sample that is sent again is the same event', async () => {
  const { webhooks, taken } = scene('C2C.CallbackAfterSendMsg')
  const { id } = await webhooks.send(await webhooks.sample('C2C.CallbackAfterSendMsg'))
  await webhooks.resend(id)
  expect(taken).toHaveLength(1)
})

test('a sample is of now, also after the clock was set back', async () => {
  const { webhooks, clock } = scene('C2C.CallbackAfterSendMsg')
  for (const time of [Date.UTC(2030, 0, 1), Date.UTC(2020, 0, 1)]) {
    clock.set(time)
    const sample = await webhooks.sample('C2C.CallbackAfterSendMsg')
    const { MsgKey, MsgSeq, MsgRandom, MsgTime, EventTime } = sample
    expect([MsgTime, EventTime]).toEqual([time / 1000, time])
    expect(MsgKey).toBe(`${MsgSeq}_${MsgRandom}_${MsgTime}`)
  }
})

test('its numbers are those of a message: 32 bits at most, a group has a message before it', async () => {
  const { webhooks, clock } = scene('C2C.CallbackAfterSendMsg')
  for (const time of [0, 1, 2 ** 32, 0xffff_ffff * 1000]) {
    clock.set(time)
    const { MsgSeq, MsgRandom } = await webhooks.sample('C2C.CallbackAfterSendMsg')
    for (const number of [MsgSeq, MsgRandom]) expect(number).toBeLessThan(2 ** 32)
    const { MsgSeqList } = await webhooks.sample('Group.CallbackAfterRecallMsg')
    for (const { MsgSeq: seq } of MsgSeqList) expect(seq).toBeGreaterThan(0)
  }
})

test('those of the documentation are the same each time', () => {
  expect(samples['C2C.CallbackAfterSendMsg']).toMatchObject({
    MsgKey: '48374_2837546_1795140000',
    EventTime: sampleMoment.time,
  })
})
