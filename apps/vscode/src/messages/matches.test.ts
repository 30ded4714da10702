import { fromHistory } from '@timkit/core'
import { expect, test } from 'vitest'
import { matches } from './matches.ts'

function sent(...MsgBody: readonly object[]) {
  const numbers = { MsgSeq: 1, MsgRandom: 1, MsgTimestamp: 1_795_000_000 }
  return fromHistory({ From_Account: 'alice', To_Account: 'bob', ...numbers, MsgBody: MsgBody as never })
}

test.each([
  [
    'the data behind a description',
    { MsgType: 'TIMCustomElem', MsgContent: { Data: '{"order":"T-2041"}', Desc: 'New order' } },
  ],
  [
    'a message inside a forward',
    {
      MsgType: 'TIMRelayElem',
      MsgContent: {
        Title: 'Chat',
        AbstractList: ['…'],
        MsgList: [{ From_Account: 'carol', MsgBody: 'About t-2041' }],
      },
    },
  ],
  [
    'the extension of the app',
    { MsgType: 'TIMCustomElem', MsgContent: { Data: '', Desc: 'd', Ext: 'T-2041' } },
  ],
])('a search finds %s', (_, element) => {
  expect(matches(sent(element), 't-2041')).toBe(true)
  expect(matches(sent(element), 't-2042')).toBe(false)
})
