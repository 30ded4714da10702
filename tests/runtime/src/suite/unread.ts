import type { Seed } from '@timkit/emulator'
import { createApp } from '../app.ts'
import { failure, ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

const peers = Array.from({ length: 25 }, (_, index) => `peer-${index}`)

/** Peer n has sent alice n messages, none of which she has read. */
const seed: Seed = {
  accounts: ['alice', ...peers].map((UserID) => ({ UserID })),
  conversations: peers.map((peer, count) => ({
    between: ['alice', peer],
    messages: Array.from({ length: count }, (_, index) => ({
      at: `-${index + 1}m`,
      from: peer,
      text: `${index}`,
    })),
    unread: { alice: count },
  })),
}

/** Counting unread messages. */
export const unread: Suite = {
  'the unread total counts all conversations in one request': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    same(await client.unreadTotal('alice'), 300, 'the total')
    same(emulator.log.records.length, 1, 'requests')
  },

  'counts of 25 peers come in three requests and in the order of the peers': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    const asked = [...peers].reverse()
    const { counts, total, failed } = await client.unreadCounts('alice', asked)
    same(
      counts,
      asked.map((peer) => ({ peer, unread: Number(peer.slice(5)) })),
      'the counts',
    )
    same([total, failed.length, emulator.log.records.length], [300, 0, 3], 'total, failures and requests')
  },

  'a peer that does not exist is kept apart, with the code of the service': async () => {
    const { client } = createApp({ emulator: { seed } })
    const { counts, failed } = await client.unreadCounts('alice', ['peer-3', 'nobody', 'peer-4'])
    same(
      counts,
      [
        { peer: 'peer-3', unread: 3 },
        { peer: 'peer-4', unread: 4 },
      ],
      'the counts',
    )
    same(
      failed.map(({ item, code }) => [item, code]),
      [['nobody', 70_107]],
      'the failures',
    )
  },

  'what is read is counted no more, and what is new is': async () => {
    const { client } = createApp({ emulator: { seed } })
    await client.api.openim.adminSetMsgRead({ Report_Account: 'alice', Peer_Account: 'peer-24' })
    await client.api.openim.sendMsg({
      From_Account: 'peer-1',
      To_Account: 'alice',
      MsgRandom: 4_294_967_295,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '您好 👋' } }],
    })
    const { counts } = await client.unreadCounts('alice', ['peer-24', 'peer-1'])
    same(
      counts.map(({ unread }) => unread),
      [0, 2],
      'the counts',
    )
    same(await client.unreadTotal('alice'), 277, 'the total')
  },

  'an account that cannot be one is refused before anything is sent': async () => {
    const { client, emulator } = createApp()
    for (const account of ['', '用'.repeat(11), undefined as unknown as string]) {
      const error = await failure(() => client.unreadTotal(account), String(account))
      ok(error instanceof TypeError || error instanceof RangeError, `${String(account)}: is a ${error.name}`)
    }
    same(emulator.log.records.length, 0, 'requests')
  },
}
