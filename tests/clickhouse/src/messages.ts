import type { HourToIndex } from '@timkit/archive'
import { fromHistory, type Message } from '@timkit/core'
import type { Random } from './random.ts'

/** 2026-11-22 00:00 in Beijing. */
export const midnight: number = Date.UTC(2026, 10, 21, 16) / 1000
/** So many hours have messages. */
export const hours = 6

export const accounts: readonly string[] = ['alice', 'bob', '王伟', 'a|b', 'carol', 'shop', 'SHOP', 'dave']
export const groups: readonly string[] = ['@TGS#1', '@TGS#2', 'alice']
export const types: readonly string[] = ['TIMTextElem', 'TIMImageElem', 'TIMFileElem', 'TIMFaceElem']
const words = [
  ...['王伟', '王', '龙井茶', '退款', '訂單', '订单', '杭州', '谢谢', '在吗', '的', '我', '北京龙井', '发货'],
  ...['refund', 'Order', 'résumé', 'resume', 'the', 'SO20261122-000123', '13912345678', 'x.com', '3.5'],
  ...['👍', '👨‍👩‍👧', '🇨🇳', '，', '……', 'ＡＢＣ', 'ナイス', '\n'],
]

/** What somebody wrote. */
export function textOf(random: Random): string {
  const count = random.once(20) ? 0 : 1 + random.below(7)
  const glue = random.of(['', ' ', '，'])
  return Array.from({ length: count }, () => random.of(words)).join(glue)
}

/** The messages of an hour, most of them at their time and in order. */
export function messagesOf(random: Random, hour: number, isGroup: boolean, count: number): Message[] {
  return Array.from({ length: count }, (_, at) => {
    const inHour = random.once(8) ? random.below(3600) : Math.floor((at / count) * 3600)
    const outside = random.once(25) ? (random.below(9) - 4) * 1800 : 0
    return messageOf(random, {
      isGroup,
      seq: hour * 100_000 + at,
      time: midnight + hour * 3600 + inHour + outside,
    })
  })
}

function messageOf(
  random: Random,
  { isGroup, seq, time }: { readonly isGroup: boolean; readonly seq: number; readonly time: number },
): Message {
  const text = (MsgType = 'TIMTextElem') => ({ MsgType, MsgContent: { Text: textOf(random) } })
  const file = {
    MsgType: 'TIMFileElem',
    MsgContent: { FileName: `${textOf(random)}.pdf`, UUID: 'u', FileSize: 3 },
  }
  const face = { MsgType: 'TIMFaceElem', MsgContent: { Index: 1, Data: 'x' } }
  const body = random.once(6) ? [text(), random.of([file, face])].slice(random.below(2)) : [text()]
  const from = random.of(accounts)
  const wire = isGroup
    ? { From_Account: from, GroupId: random.of(groups), MsgTimestamp: time, MsgSeq: seq, MsgBody: body }
    : {
        From_Account: from,
        To_Account: random.of(accounts),
        MsgTimestamp: time,
        MsgSeq: seq,
        // Without one it has no identity.
        ...(random.once(30) ? {} : { MsgRandom: random.below(1e9) }),
        MsgBody: body,
      }
  return fromHistory(wire as never)
}

/** Names an hour as it comes from the raw store. */
export function hourOf(hour: number, isGroup: boolean, generation: number): HourToIndex {
  return {
    chatType: isGroup ? 'group' : 'c2c',
    hour: `20261122${String(hour).padStart(2, '0')}`,
    generation,
    sha256: 'ab'.repeat(32),
  }
}
