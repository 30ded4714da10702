import { describe, expect, test } from 'vitest'
import { webhookEvents } from '../events/table.ts'
import type { WebhookEvent } from '../events/webhook-event.ts'
import { recalledIdentities } from './recalled-identities.ts'

const inPair = {
  CallbackCommand: 'C2C.CallbackAfterMsgWithDraw',
  From_Account: 'bob',
  To_Account: 'alice',
  MsgKey: '1_2_3',
}
const inGroup = {
  CallbackCommand: 'Group.CallbackAfterRecallMsg',
  GroupId: '@TGS#1',
  MsgSeqList: [{ MsgSeq: 5 }, { MsgSeq: 7 }],
}
const read = (event: unknown): string[] => recalledIdentities(event as WebhookEvent)

describe('nothing is named', () => {
  const recalls = [inPair.CallbackCommand, inGroup.CallbackCommand]
  test.each(Object.keys(webhookEvents).filter((command) => !recalls.includes(command)))(
    'by %s',
    (CallbackCommand) => {
      expect(read({ ...inPair, ...inGroup, CallbackCommand })).toEqual([])
    },
  )

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', inPair.CallbackCommand],
    ['a recall without a sender', { ...inPair, From_Account: undefined }],
    ['a recall without a recipient', { ...inPair, To_Account: '' }],
    ['a recall without a key', { ...inPair, MsgKey: undefined }],
    ['a key of another form', { ...inPair, MsgKey: '1_2' }],
    ['a key with more than it says', { ...inPair, MsgKey: '1_2_3_4' }],
    ['a key that is longer than numbers are', { ...inPair, MsgKey: '1_2_30000000000' }],
    ['a key that is a number', { ...inPair, MsgKey: 123 }],
    ['a recall without a group', { ...inGroup, GroupId: '' }],
    ['a recall without numbers', { ...inGroup, MsgSeqList: undefined }],
    ['numbers that are not whole', { ...inGroup, MsgSeqList: [{ MsgSeq: 1.5 }, { MsgSeq: 1e300 }] }],
    ['numbers below 0', { ...inGroup, MsgSeqList: [{ MsgSeq: -5 }, { MsgSeq: '-5' }] }],
    ['numbers of another form', { ...inGroup, MsgSeqList: [5, null, {}, { MsgSeq: 'x' }, { MsgSeq: 0 }] }],
  ])('by %s', (_, event) => {
    expect(read(event)).toEqual([])
  })
})

describe('a recall names its message', () => {
  test('between accounts, whoever of them wrote', () => {
    expect(read(inPair)).toEqual(['c|alice|bob|1|2|3'])
    expect(read({ ...inPair, From_Account: 'alice', To_Account: 'bob' })).toEqual(['c|alice|bob|1|2|3'])
  })

  test('with numbers as large as they can be', () => {
    expect(read({ ...inPair, MsgKey: '4294967295_4294967295_4294967295' })).toEqual([
      'c|alice|bob|4294967295|4294967295|4294967295',
    ])
  })

  test('in a group, one each, without those that are odd', () => {
    expect(read(inGroup)).toEqual(['g|@TGS#1|5', 'g|@TGS#1|7'])
    expect(read({ ...inGroup, MsgSeqList: [{}, { MsgSeq: 7 }] })).toEqual(['g|@TGS#1|7'])
  })

  test('in a topic', () => {
    expect(read({ ...inGroup, TopicId: 't' })).toEqual(['g|@TGS#1|5|t', 'g|@TGS#1|7|t'])
    expect(read({ ...inGroup, TopicId: '' })).toEqual(['g|@TGS#1|5', 'g|@TGS#1|7'])
  })
})
