import { fromGroup, fromRoaming, type Message } from '@timkit/core'
import { expect, test } from 'vitest'
import type { KeptMessage } from './kept-message.ts'
import { type Merged, mergeNewer } from './merge-newer.ts'

function message(seq: number, more: object = {}): Message {
  return fromRoaming({
    From_Account: 'alice',
    To_Account: 'desk',
    MsgSeq: seq,
    MsgRandom: 7,
    MsgTimeStamp: 1000 + seq,
    MsgFlagBits: 0,
    MsgKey: `${seq}_7_${1000 + seq}`,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `message ${seq}` } }],
    ...more,
  })
}

const kept: readonly KeptMessage[] = [1, 2, 3].map((seq) => ({ id: seq, message: message(seq) }))

function merge(since: number, messages: readonly Message[], before = kept): Merged {
  let last = 10
  return mergeNewer({ kept: before, messages, since, nextId: () => ++last })
}

const ids = (list: readonly KeptMessage[]): number[] => list.map(({ id }) => id)

test('what the service no longer has is gone, and nothing before the second that was asked from', () => {
  const { kept: now, changed } = merge(1002, [message(3)])
  expect(ids(now)).toEqual([1, 3])
  expect(changed).toBe(true)
})

test('a message that was recalled keeps its id and takes its new form', () => {
  const { kept: now, added, changed } = merge(1002, [message(2, { MsgFlagBits: 8 }), message(3)])
  expect(ids(now)).toEqual([1, 2, 3])
  expect(now[1]?.message.status).toBe('recalled')
  expect(added).toEqual([])
  expect(changed).toBe(true)
})

test('a message that says something else was edited, whatever becomes of it later', () => {
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'something else' } }]
  const { kept: now } = merge(1002, [message(2, { MsgBody }), message(3, { IsPeerRead: 1 })])
  expect(now.map(({ edited }) => edited)).toEqual([undefined, true, undefined])
  const { kept: later } = merge(1002, [message(2, { MsgBody, IsPeerRead: 1 }), message(3)], now)
  expect(later[1]?.edited).toBe(true)
})

test('when nothing happened nothing changes, and every message stays the same object', () => {
  const { kept: now, changed } = merge(1001, [message(1), message(2), message(3)])
  expect(changed).toBe(false)
  for (const [index, one] of now.entries()) expect(one).toBe(kept[index])
})

test('what is new comes in where it was sent, with an id of its own', () => {
  const { kept: now, added } = merge(
    1001,
    [1, 2, 2.5, 3, 4].map((seq) => message(seq)),
  )
  expect(ids(now)).toEqual([1, 2, 11, 3, 12])
  expect(ids(added)).toEqual([11, 12])
})

test('two messages of one identity stay two', () => {
  const twice = [message(1), message(1)].map((one, index) => ({ id: index + 1, message: one }))
  const { kept: now, added } = merge(1001, [message(1), message(1), message(1)], twice)
  expect(ids(now)).toEqual([1, 2, 11])
  expect(ids(added)).toEqual([11])
})

test('group messages of the same number are the same, whatever else changed', () => {
  const inGroup = (more: object): Message =>
    fromGroup(
      {
        From_Account: 'bob',
        MsgSeq: 5,
        MsgRandom: 1,
        MsgTimeStamp: 1000,
        IsPlaceMsg: 0,
        MsgBody: [],
        ...more,
      },
      '@TGS#1',
    )
  const { kept: now } = merge(900, [inGroup({ IsPlaceMsg: 2 })], [{ id: 4, message: inGroup({}) }])
  expect(now.map(({ id, message: { status } }) => [id, status])).toEqual([[4, 'recalled']])
})
