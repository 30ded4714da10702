import { TimClient } from '@timkit/core'
import type { FaultRule } from '@timkit/emulator'
import { createApp, noon } from '../app.ts'
import { same } from '../assert.ts'
import type { Suite } from './suite.ts'

const seed = {
  accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
  groups: [{ GroupId: 'shop', Type: 'Public', Name: 'Shop', Owner_Account: 'alice', members: [] }],
} as const

const lost: readonly FaultRule[] = [
  { command: 'openim/sendmsg', reset: true, carriedOut: true },
  { command: 'group_open_http_svc/send_group_msg', reset: true, carriedOut: true },
]

function createChat() {
  const { client, emulator } = createApp({
    emulator: { seed },
    client: { sleep: async () => undefined },
  })
  const texts = async () => {
    const pair = client.roamingMessages({ operatorAccount: 'bob', peerAccount: 'alice' })
    const group = client.groupMessages({ groupId: 'shop' })
    return [(await pair.collect(9)).length, (await group.collect(9)).length]
  }
  return { client, emulator, texts }
}

/** Sending a message so that it is there once. */
export const sending: Suite = {
  'a message whose answers are all lost is found, and there once': async () => {
    const { client, emulator, texts } = createChat()
    emulator.faults.set(lost)
    for (const to of [{ to: 'bob' }, { groupId: 'shop' }]) {
      const outcome = await client.send({ from: 'alice', body: '已付款', ...to })
      same([outcome.status, outcome.status === 'sent' && outcome.found], ['sent', true], JSON.stringify(to))
    }
    same(await texts(), [1, 1], 'messages')
  },

  'the same id is the same message, from another client and after the time of the service': async () => {
    const { client, emulator, texts } = createChat()
    for (const each of [client, new TimClient(emulator)]) {
      for (const to of [{ to: 'bob' }, { groupId: 'shop' }]) {
        const { status } = await each.send({ from: 'alice', body: 'Paid', id: '订单 7', ...to })
        same(status, 'sent', JSON.stringify(to))
      }
      emulator.clock.set(noon + 3_600_000)
    }
    same(await texts(), [1, 1], 'messages')
  },

  'a message that may have been sent is "perhaps", and is sent once by its id': async () => {
    const { client, emulator, texts } = createChat()
    emulator.faults.set([{ reset: true }])
    const message = { from: 'alice', to: 'bob', body: 'Hi' }
    const { status, id } = await client.send(message)
    emulator.faults.clear()
    for (const _ of [1, 2]) await client.send({ ...message, id })
    same([status, await texts()], ['perhaps', [1, 0]], 'status and messages')
  },
}
