import { fromRoaming } from '@timkit/core'
import { expect, test } from 'vitest'
import { findMessages } from './find-messages.ts'

const kept = ['tea', 'coffee', 'Green TEA', 'water', 'tea'].map((Text, index) => ({
  id: 10 + index,
  message: fromRoaming({
    MsgSeq: index,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text } }],
  } as never),
}))

test.each([
  ['nothing is looked for', { text: '  ', step: 0 }, { hits: [] }],
  ['nothing is found', { text: 'juice', from: 10, step: -1 }, { hits: [], at: undefined }],
  ['it begins with the newest', { text: ' tea', step: 0 }, { hits: [10, 12, 14], at: 14 }],
  ['it goes to the one before', { text: 'tea', from: 14, step: -1 }, { hits: [10, 12, 14], at: 12 }],
  ['it goes round at the beginning', { text: 'tea', from: 10, step: -1 }, { hits: [10, 12, 14], at: 14 }],
  ['it goes round at the end', { text: 'tea', from: 14, step: 1 }, { hits: [10, 12, 14], at: 10 }],
  ['it stays at a hit', { text: 'tea', from: 12, step: 0 }, { hits: [10, 12, 14], at: 12 }],
  ['it leaves what is no hit', { text: 'coffee', from: 12, step: -1 }, { hits: [11], at: 11 }],
] as const)('%s', (_, step, expected) => {
  expect(findMessages(kept, step)).toEqual(expected)
})
