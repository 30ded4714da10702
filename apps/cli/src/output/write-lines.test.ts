import { fromHistory } from '@timkit/core'
import { expect, test } from 'vitest'
import { headOf, timeOf } from './write-lines.ts'

const message = (MsgTimestamp: unknown) =>
  fromHistory({ From_Account: 'alice', To_Account: 'bob', MsgTimestamp, MsgSeq: 1, MsgBody: [] } as never)
const inEnglish = { t: <T>({ en }: { readonly en: T }) => en } as never
const inChinese = { t: <T>({ zh }: { readonly zh: T }) => zh } as never

test.each([undefined, 'yesterday', 0, 5, -1, 1_795_309_205_000])(
  'a message with the time %j has none, and never one of 1970',
  (time) => {
    expect(timeOf(message(time))).toBeNull()
    expect(headOf(message(time), inEnglish)).toBe('time unknown  alice → bob')
    expect(headOf(message(time), inEnglish, '2026112209')).toBe(
      'time unknown (file of 2026-11-22 09:00 in Beijing)  alice → bob',
    )
    expect(headOf(message(time), inChinese, '2026112209')).toBe(
      '时间未知（北京时间 2026-11-22 09:00 的文件）  alice → bob',
    )
  },
)

test('a message with a time has that', () => {
  expect(timeOf(message(1_795_309_205))).toBe('2026-11-22T01:00:05.000Z')
  expect(headOf(message(1_795_309_205), inEnglish)).not.toContain('unknown')
})
