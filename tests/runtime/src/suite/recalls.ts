import type { Message } from '@timkit/core'
import type { Seed } from '@timkit/emulator'
import { createApp, noon } from '../app.ts'
import { ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

const hour = '2026112311'
/** The last second of that hour. */
const last = noon / 1000 - 1801

const seed: Seed = {
  accounts: [{ UserID: 'alice' }, { UserID: 'bob' }],
  conversations: [
    {
      between: ['alice', 'bob'],
      messages: ['kept', 'taken back'].map((text) => ({ at: last, from: 'bob', text })),
    },
  ],
  groups: [
    {
      GroupId: 'shop',
      Type: 'Public',
      Name: 'shop',
      Owner_Account: 'alice',
      messages: ['said', 'unsaid'].map((text) => ({ at: last, from: 'alice', text })),
    },
  ],
}

/** What history files do not tell: which of their messages were recalled since. */
export const recalls: Suite = {
  'a message that was recalled is in its file as it was sent, and the cross-check tells': async () => {
    const { client } = createApp({ emulator: { seed } })
    const key = await client.roamingMessages({ operatorAccount: 'alice', peerAccount: 'bob' }).first()
    ok(key !== undefined, 'the pair has no messages')
    const pair = { From_Account: 'bob', To_Account: 'alice', MsgKey: key.MsgKey }
    await client.api.openim.adminMsgWithdraw(pair)
    await client.api.groupOpenHttpSvc.groupMsgRecall({ GroupId: 'shop', MsgSeqList: [{ MsgSeq: 2 }] })

    const messages: Message[] = []
    for (const chatType of ['c2c', 'group'] as const) {
      for await (const message of client.historyMessages({ chatType, hour })) messages.push(message)
    }
    same(messages.map(textOf), ['kept', 'taken back', 'said', 'unsaid'], 'the messages of the files')
    const found = await client.recalls(messages)
    same(found.recalled.map(textOf), ['taken back', 'unsaid'], 'the recalled messages')
    same(found.live.map(textOf), ['kept', 'said'], 'the live messages')
    same([found.gone, found.unknown], [[], []], 'the other messages')
  },

  'a message that the listings have no more is unknown, and not live': async () => {
    const app = createApp({ emulator: { seed } })
    const messages: Message[] = []
    for await (const message of app.client.historyMessages({ chatType: 'c2c', hour })) messages.push(message)
    const { client } = createApp({ emulator: { seed: { ...seed, conversations: [] } } })
    const { live, unknown } = await client.recalls(messages)
    same(live, [], 'the live messages')
    same(
      unknown.map(({ why }) => why),
      ['not-listed', 'not-listed'],
      'why nothing is known',
    )
  },
}

function textOf({ body }: Message): string {
  return String((body[0]?.MsgContent as { readonly Text?: unknown } | undefined)?.Text)
}
