import { NetworkError, TimClient } from '@timkit/core'
import { createEmulator, type Emulator } from '@timkit/emulator'
import { beforeEach, expect, test } from 'vitest'
import { waitingCustomers } from './waiting-customers.ts'

let emulator: Emulator
let client: TimClient
beforeEach(() => {
  emulator = createEmulator({
    now: () => Date.parse('2026-11-23T15:00:00+08:00'),
    seed: {
      accounts: [{ UserID: 'desk' }, { UserID: 'zoe' }, { UserID: 'max' }, { UserID: 'eve' }],
      conversations: [
        { between: ['desk', 'zoe'], messages: [{ at: '-30m', from: 'zoe', text: 'It does not start' }] },
        { between: ['desk', 'max'], messages: [{ at: '-2m', from: 'max', text: 'Hello?' }] },
        {
          between: ['desk', 'eve'],
          messages: [
            { at: '-50m', from: 'eve', text: 'Where is my parcel?' },
            { at: '-40m', from: 'desk', text: 'On its way!' },
          ],
        },
      ],
    },
  })
  // The clock of the emulator is the client's too, so that a test can move it; waits between attempts take no time.
  client = new TimClient({ ...emulator, sleep: async () => undefined })
})

const waiting = async () => (await waitingCustomers(client, 'desk')).waiting

test('who has waited for ten minutes is waiting, who was answered is not', async () => {
  expect(await waiting()).toEqual([{ customer: 'zoe', minutes: 30 }])
})

test('a quarter of an hour later, another one is', async () => {
  emulator.clock.advance(15 * 60_000)
  expect(await waiting()).toEqual([
    { customer: 'zoe', minutes: 45 },
    { customer: 'max', minutes: 17 },
  ])
})

test('an answer ends the waiting', async () => {
  await client.api.openim.sendMsg({
    From_Account: 'desk',
    To_Account: 'zoe',
    MsgRandom: 1,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Is it plugged in?' } }],
  })
  expect(await waiting()).toEqual([])
})

test('a service that is busy for a moment is asked again', async () => {
  emulator.faults.add({ command: 'recentcontact/get_list', times: 2, errorCode: 60008 })
  expect(await waiting()).toHaveLength(1)
})

test('a conversation that cannot be read is not taken for one that was answered', async () => {
  emulator.faults.add({ command: 'openim/admin_getroammsg', times: 1, errorCode: 90003 })
  const { waiting, unknown } = await waitingCustomers(client, 'desk')
  expect(unknown).toHaveLength(1)
  expect(waiting.map(({ customer }) => customer)).toEqual(unknown[0] === 'zoe' ? [] : ['zoe'])
})

test('a network that stays down is told, not taken for an empty list', async () => {
  emulator.faults.add({ command: 'recentcontact/get_list', reset: true })
  await expect(waiting()).rejects.toThrow(NetworkError)
})

test('counting who waits marks nothing as read', async () => {
  const before = await client.unreadTotal('desk')
  await waiting()
  expect(await client.unreadTotal('desk')).toBe(before)
})
