import { describe, expect, test } from 'vitest'
import { receiverOf, requestOf } from '../../../test/webhook-receiver.ts'
import { namedKey } from './event-key.ts'
import { storeKey } from './store-key.ts'

const recall = (count: number, GroupId: string = '@TGS#1') => ({
  CallbackCommand: 'Group.CallbackAfterRecallMsg',
  GroupId,
  MsgSeqList: Array.from({ length: count }, (_, index) => ({ MsgSeq: index + 1 })),
  EventTime: 1_670_574_414_123,
})
const message = (MsgKey: string) => ({
  CallbackCommand: 'C2C.CallbackAfterSendMsg',
  From_Account: 'alice',
  To_Account: 'bob',
  MsgKey,
})

/** The keys by which events were claimed. */
async function keysOf(...events: object[]): Promise<string[]> {
  const keys: string[] = []
  const store = { claim: (key: string) => keys.push(key) > 0, release: () => undefined }
  const handle = () => undefined
  const on = { 'Group.CallbackAfterRecallMsg': handle, 'C2C.CallbackAfterSendMsg': handle }
  const { receive } = receiverOf({ deduplicate: store, on, onUnknown: handle, sdkAppId: 1_400_000_000 })
  for (const event of events) expect((await receive(await requestOf(event))).status).toBe(200)
  return keys
}

describe('no key has more than 200 characters', () => {
  const long: [string, object][] = [
    ['a recall of a thousand messages', recall(1000)],
    ['a MsgKey without end', message('1'.repeat(1_000_000))],
    ['a MsgKey that is all marked', message('|'.repeat(500))],
    [
      'an unknown command without end',
      { CallbackCommand: `Live.${'x'.repeat(1000)}`, EventTime: 1_670_574_414_123 },
    ],
    ['half characters where it is cut', message(`${'x'.repeat(72)}${'😀'.repeat(200)}`)],
    ['half characters where it is cut, one further', message(`${'x'.repeat(73)}${'😀'.repeat(200)}`)],
  ]
  test.each(long)('%s', async (_, event) => {
    const [key = ''] = await keysOf(event)
    expect(key.length).toBeLessThanOrEqual(200)
    expect(key).toMatch(/^1400000000\|[^\p{Surrogate}]*#[\da-f]{64}$/u)
    expect(key.slice(11)).toMatch(/^(Group\.CallbackAfterRecallMsg\|@TGS#1\|.*1000\|1\|2|C2C\.|Live\.x)/)
    // The same when it comes again.
    expect(await keysOf(event)).toEqual([key])
  })

  test('what differs behind the cut has another key', async () => {
    const keys = await keysOf(
      recall(999),
      recall(1000),
      recall(1000, '@TGS#2'),
      message('1'.repeat(500)),
      message('1'.repeat(501)),
    )
    expect(new Set(keys).size).toBe(5)
  })

  test('a short one is as it was, up to the character at which it is hashed', async () => {
    const fact = { kind: 'after', key: ['MsgKey'] } as const
    const start = 'C2C.CallbackAfterSendMsg|'.length
    const keyOf = async (length: number) => {
      const event = message('1'.repeat(length - start))
      return storeKey(event, namedKey(event, fact))
    }
    expect(await keyOf(179)).toMatch(/1{100}$/)
    // Of the length that only hashed ones have, so that none looks like another.
    expect(await keyOf(180)).toMatch(/^.{115}#[\da-f]{64}$/)
    expect((await keyOf(180)).length).toBe(180)
    expect((await keyOf(5000)).length).toBe(180)
  })
})
