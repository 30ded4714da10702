import { fromGroup, fromRoaming } from '@timkit/core'
import type { MessageElement } from '@timkit/core/wire'
import { TimeZone } from '@timkit/time-zone'
import { expect, test } from 'vitest'
import { conciseLine } from './concise.ts'
import { detailedMessage } from './detailed.ts'

const style = { language: 'en', mask: [] } as const

function sent(from: string, ...MsgBody: readonly unknown[]) {
  const numbers = { MsgSeq: 1, MsgRandom: 2, MsgTimeStamp: 1_700_000_000 }
  return { From_Account: from, To_Account: 'bob', ...numbers, MsgBody: MsgBody as MessageElement[] }
}

function detailed(...body: readonly unknown[]) {
  const message = fromRoaming({ ...sent('alice', ...body), MsgFlagBits: 0, MsgKey: 'k' })
  return detailedMessage(message, { zone: new TimeZone('UTC'), style })
}

const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } })

test('data of the app is there also where a description stands for it', () => {
  const order = { Data: '{"order":"T-2041"}', Desc: 'New order', Ext: 'shop' }
  expect(detailed({ MsgType: 'TIMCustomElem', MsgContent: order })).toMatchObject({
    text: '[custom: New order]',
    element_data: ['{"order":"T-2041"}', 'shop'],
  })
})

test('the data of a recalled message is not there', () => {
  const order = { MsgType: 'TIMCustomElem', MsgContent: { Data: 'secret' } }
  const message = fromRoaming({ ...sent('alice', order), MsgFlagBits: 8, MsgKey: 'k' })
  expect(JSON.stringify(detailedMessage(message, { zone: new TimeZone('UTC'), style }))).not.toContain(
    'secret',
  )
})

test('a merged forward shows who said what in it, up to 20 messages', () => {
  const messages = Array.from({ length: 25 }, (_, index) => sent('carol', text(`line ${index}`)))
  const { forwarded } = detailed({
    MsgType: 'TIMRelayElem',
    MsgContent: { Title: 'Chat', MsgNum: 25, MsgList: messages },
  })
  expect(forwarded).toHaveLength(21)
  expect(forwarded?.[0]).toBe('carol: line 0')
  expect(forwarded?.at(-1)).toBe('…[+5 messages]')
})

test('what has no data and no forwards has no members for them', () => {
  expect(detailed(text('hi'))).not.toHaveProperty('element_data')
  expect(detailed(text('hi'))).not.toHaveProperty('forwarded')
})

test('a message of the system says who did what, in both forms', () => {
  const MsgBody = { OpType: 3, Operator_Account: 'bob', List_Account: ['alice'] }
  const message = fromGroup({ ...sent(''), IsPlaceMsg: 0, IsSystemMsg: 1, MsgBody }, 'g')
  const zone = new TimeZone('UTC')
  expect(detailedMessage(message, { zone, style })).toMatchObject({
    text: '[system] bob removed alice from the group',
    types: ['TIMGroupTipElem'],
  })
  expect(conciseLine(message, { zone, style, scope: 'one-conversation' })).toContain(
    '[system] bob removed alice from the group',
  )
})
