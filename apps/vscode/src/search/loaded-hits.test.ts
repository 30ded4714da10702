import { fromRoaming, type Message } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { loadedHits } from './loaded-hits.ts'

const base = Date.parse('2026-11-20T12:00:00+08:00') / 1000

function sent(text: string, seconds = 0, more: object = {}): Message {
  const MsgTimeStamp = base + seconds
  return fromRoaming({
    ...{ From_Account: 'alice', To_Account: 'bob', MsgSeq: seconds, MsgRandom: 1, MsgTimeStamp },
    ...{ MsgFlagBits: 0, MsgKey: `${seconds}_1_${MsgTimeStamp}` },
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
    ...more,
  } as never)
}

const texts = (messages: readonly Message[], query: object) =>
  loadedHits(messages, query).map(({ text }) => text)

describe('among what was loaded', () => {
  const all = [sent('Green tea'), sent('green cups, no TEA pot', 60), sent('Ｔｅａ', 120)]

  test.each([
    ['words that nobody wrote', { text: 'coffee' }],
    ['words of which one is missing', { text: 'green coffee' }],
    ['a phrase that stands otherwise', { text: '"tea green"' }],
    ['another account', { account: 'carol' }],
    ['a group', { group: 'tea' }],
    ['groups only', { kind: 'group' }],
    ['a later time', { since: new Date((base + 600) * 1000) }],
  ])('%s find nothing', (_, query) => {
    expect(texts(all, query)).toEqual([])
  })

  test('words are found whatever their case and width, the newest first', () => {
    expect(texts(all, { text: 'tea' })).toEqual(['Ｔｅａ', 'green cups, no TEA pot', 'Green tea'])
  })

  test('all words have to be there, and none that is excluded', () => {
    expect(texts(all, { text: 'tea green -cups' })).toEqual(['Green tea'])
    expect(texts(all, { text: '"green tea"' })).toEqual(['Green tea'])
  })

  test('what was recalled is not found', () => {
    expect(texts([sent('tea', 0, { MsgFlagBits: 8 })], { text: 'tea' })).toEqual([])
  })

  test('a hit knows where the words stand, and who it is wherever it comes from', () => {
    const [hit] = loadedHits([sent('Green tea')], { text: 'tea green' })
    expect(hit?.highlights).toEqual([
      { start: 0, end: 5 },
      { start: 6, end: 9 },
    ])
    expect(hit?.identity).toBe(loadedHits([sent('Green tea')], {})[0]?.identity)
  })
})
