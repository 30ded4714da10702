import { hash32 } from '@timkit/core/internal'

/** When a sample happens, and what numbers and names it by: a receiver takes two of one moment for the same event. */
export interface Moment {
  /** Unix milliseconds. */
  readonly time: number
  /** The same in unix seconds. */
  readonly seconds: number
  /** `MsgSeq` of a one-to-one message. */
  readonly seq: number
  /** `MsgRandom`, and `Random` of a group message. */
  readonly random: number
  /** `MsgKey` of the one-to-one message. */
  readonly key: string
  /** `MsgId`: its id at the client. */
  readonly id: string
  /** `MsgSeq` of a group message. */
  readonly groupSeq: number
  /** `MsgKey` of a message of an official account. */
  readonly officialKey: string
  /** How many messages are left to read. */
  readonly unread: number
  /** Numbers a push to all members. */
  readonly task: number
  /** `PushID` of an offline push. */
  readonly pushId: string
  /** `CtxcbRequestId` of a result of moderation. */
  readonly requestId: string
}

/** The moment of samples that are the same each time: 2026-11-20, 10:00 in Beijing. */
export const sampleMoment: Moment = momentOf(1_795_140_000_497, {
  seq: 48_374,
  random: 2_837_546,
  groupSeq: 123,
  unread: 6,
  task: 1,
  officialSeq: 71,
  pushId: '67120c46_6a4086c0',
  requestId: '4f0d2a5e-6c1b-4c8e-9a53-1f6f6c1f2b10',
})

/** The moment of samples that no receiver has got before: every millisecond has numbers of its own. */
export function momentAt(time: number): Moment {
  // They fit into 32 bits, so that they begin anew after 49 days; of a group a message before it is recalled, too.
  const seq = 2 + (time % (2 ** 32 - 2))
  return momentOf(time, {
    seq,
    random: hash32(String(time)),
    groupSeq: seq,
    unread: time % 1000,
    task: seq,
    officialSeq: seq,
    pushId: `67120c46_${seq.toString(16).padStart(8, '0')}`,
    requestId: `4f0d2a5e-6c1b-4c8e-9a53-${time.toString(16).padStart(12, '0')}`,
  })
}

type Numbers = Omit<Moment, 'time' | 'seconds' | 'key' | 'id' | 'officialKey'> & {
  readonly officialSeq: number
}

function momentOf(time: number, { officialSeq, ...numbers }: Numbers): Moment {
  const seconds = Math.floor(time / 1000)
  const { seq, random } = numbers
  return {
    ...numbers,
    time,
    seconds,
    key: `${seq}_${random}_${seconds}`,
    id: `144115233406643804-${seconds - 2}-${random}`,
    officialKey: `${officialSeq}_1_${seconds}`,
  }
}
