import type { Seed, SeedMessage } from '@timkit/emulator'
import { createApp, noon } from '../app.ts'
import { same } from '../assert.ts'
import type { Suite } from './suite.ts'

const chat = (peer: string, ...messages: readonly [minutesAgo: number, from: string, over?: object][]) => ({
  between: ['support', peer] as const,
  messages: messages.map(
    ([minutes, from, over]): SeedMessage => ({ at: `-${minutes}m`, from, text: `${minutes} min`, ...over }),
  ),
})

const conversations = [
  chat('waits', [90, 'waits'], [60, 'support'], [40, 'waits'], [20, 'waits']),
  chat('answered', [50, 'answered'], [10, 'support']),
  chat('recalled', [55, 'support'], [45, 'recalled'], [30, 'support', { recalled: true }]),
  chat('new', [5, 'new']),
  chat(
    'writes-much',
    ...Array.from({ length: 70 }, (_, index) => [200 - index, 'writes-much'] as [number, string]),
  ),
]

const seed: Seed = {
  accounts: ['support', ...conversations.map(({ between: [, peer] }) => peer)].map((UserID) => ({ UserID })),
  conversations,
  groups: [
    {
      GroupId: 'team',
      Type: 'Public',
      Name: 'Team',
      Owner_Account: 'support',
      members: [
        { Member_Account: 'new', unread: 2 },
        { Member_Account: 'waits', unread: 0 },
      ],
      messages: [3, 2, 1].map((minutes) => ({ at: `-${minutes}m`, from: 'support', text: 'Hello' })),
    },
  ],
}

const ago = (minutes: number) => new Date(noon - minutes * 60_000)

/** Who waits for an answer, and what members of a group have not read. */
export const waiting: Suite = {
  'who waits for an answer is listed with since when, in a request per conversation': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    const waits = await client.waiting('support').collect(100)
    const found = waits.map((wait) => [
      wait.chat.peer,
      ...(wait.status === 'waiting' ? [wait.since.getTime(), wait.reached, wait.unanswered] : [wait.status]),
    ])
    same(
      found.sort(),
      [
        ['new', ago(5).getTime(), 'oldest', 1],
        ['recalled', ago(45).getTime(), 'answer', 1],
        ['waits', ago(40).getTime(), 'answer', 2],
        ['writes-much', ago(200).getTime(), 'oldest', 70],
      ],
      'who waits',
    )
    // The list, one for each conversation, and two more for the 70 messages of one.
    same(emulator.log.records.length, 1 + conversations.length + 2, 'requests')
  },

  'an answer ends a wait, in the view of both sides': async () => {
    const { client } = createApp({ emulator: { seed } })
    const query = { account: 'support', peer: 'waits' }
    const before = await client.waitingSince(query)
    same([before.status, before.status === 'waiting' && before.exact], ['waiting', true], 'before')
    await client.send({ from: 'support', to: 'waits', body: 'It is on its way.', syncToSender: false })
    same((await client.waitingSince(query)).status, 'waiting', 'the view that lacks the answer')
    same((await client.waitingSince({ ...query, peerView: true })).status, 'answered', "the peer's view")
  },

  'members of a group are counted in one request, and who is none is kept apart': async () => {
    const { client, emulator } = createApp({ emulator: { seed } })
    const { counts, failed } = await client.groupUnreadCounts('team', ['new', 'waits', 'answered'])
    same(
      counts,
      [
        { account: 'new', unread: 2, estimated: true },
        { account: 'waits', unread: 0, estimated: true },
      ],
      'the counts',
    )
    same(
      failed.map(({ item }) => item),
      ['answered'],
      'who failed',
    )
    same(emulator.log.records.length, 2, 'requests')
    const entries = await client.inbox('new').collect(10)
    const team = entries.find((entry) => entry.chat.type === 'group')
    same(team?.unread, { count: 2, estimated: true }, 'the inbox')
  },
}
