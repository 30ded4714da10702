import { createApp, noon } from '../app.ts'
import { same } from '../assert.ts'
import type { Suite } from './suite.ts'

const seed = {
  accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
  conversations: [
    {
      between: ['alice', 'bob'] as [string, string],
      messages: [{ at: noon / 1000 - 60, from: 'alice', text: 'old' }],
    },
  ],
}

const pair = { operatorAccount: 'bob', peerAccount: 'alice' }

/** The clock of this machine, wherever it stands, hides no message. */
export const clocks: Suite = {
  'the newest message comes although the clock here is slow, in whatever way it is read': async () => {
    // A minute before an hour, and before the year, ends where the service is.
    for (const service of [noon, Date.parse('2026-12-31T23:59:30+08:00')]) {
      for (const ahead of [45_000, -45_000]) {
        const { client } = createApp({
          emulator: { seed, now: () => service },
          client: { now: () => service - ahead },
        })
        const listing = client.roamingMessages({ ...pair, order: 'oldest-first' })
        same((await listing.collect(9)).length, service === noon ? 1 : 0, 'messages before')
        await client.api.openim.sendMsg({
          From_Account: 'alice',
          To_Account: 'bob',
          MsgRandom: 1,
          MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'new' } }],
        })
        same(await client.unreadTotal('bob'), 1, 'unread messages')
        same((await client.roamingMessages(pair).collect(1)).map(textOf), ['new'], 'roamingMessages')
        same((await listing.collect(9)).map(textOf).at(-1), 'new', 'the listing that was made before')
        same(
          (
            await client
              .messages({ account: pair.operatorAccount, chat: { type: 'c2c', peer: pair.peerAccount } })
              .collect(1)
          ).map(({ raw }) => textOf(raw)),
          ['new'],
          'messages',
        )
        const entry = await client.inbox('bob').first()
        same(entry?.lastMessage === undefined ? 'none' : textOf(entry.lastMessage.raw), 'new', 'inbox')
        same(entry?.problems, [], 'problems of the inbox')
      }
    }
  },

  'an emulator whose clock was moved, by months even, is read to its newest message': async () => {
    for (const days of [-400, 200]) {
      const { client, emulator } = createApp({ emulator: { seed: { accounts: seed.accounts } } })
      const at = noon + days * 86_400_000
      emulator.clock.set(at)
      await client.api.openim.sendMsg({
        From_Account: 'alice',
        To_Account: 'bob',
        MsgRandom: 1,
        MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'new' } }],
      })
      const entry = await client.inbox('bob').first()
      same(entry?.lastMessage?.time.getTime(), at, 'when the last message was sent')
      same(entry?.problems, [], 'problems')
    }
  },
}

function textOf(message: unknown): unknown {
  return (message as { MsgBody: { MsgContent: { Text?: string } }[] }).MsgBody[0]?.MsgContent.Text
}
