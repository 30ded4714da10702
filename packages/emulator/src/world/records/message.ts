/** Bits of {@link C2CMessage.flags} and {@link GroupMessage.flags}. */
export const flag = {
  /** Does not count as unread (`SendMsgControl` `NoUnread`). */
  noUnread: 1,
  /** Is not in the sender's roaming messages (`SyncOtherMachine` 2). */
  hiddenFromSender: 2,
  /** The recipient sent a read receipt. */
  peerRead: 4,
  /** Recalled. The same bit as on the wire (`MsgFlagBits` 8). */
  recalled: 8,
  /** Does not change the conversation list (`SendMsgControl` `NoLastMsg`). */
  noLastMessage: 16,
  /** Only a group message: written by the service itself. */
  system: 32,
  /** Only a one-to-one message: its sender deleted it from the own view. */
  deletedBySender: 64,
  /** Only a one-to-one message: its recipient did so. */
  deletedByRecipient: 128,
  /** May have an extension (`SupportMessageExtension` 1). */
  extensible: 256,
} as const

/** A stored message of a one-to-one conversation. */
export interface C2CMessage {
  /** Counts up over all messages of the world in the order in which they came. */
  readonly id: number
  /** Unix seconds. */
  readonly time: number
  /** `MsgSeq`, a uint32. */
  readonly seq: number
  /** `MsgRandom`, a uint32. */
  readonly random: number
  /** The `UserID` of the sender. */
  readonly from: string
  /** The `UserID` of the recipient. */
  readonly to: string
  /** `MsgBody` as JSON text: small in memory, and nobody can change it by accident. */
  body: string
  /** `CloudCustomData`. */
  cloud: string
  /** Bits of {@link flag}. */
  flags: number
}

/** A stored message of a group. */
export interface GroupMessage {
  /** Counts up over all messages of the world in the order in which they came. */
  readonly id: number
  /** Unix seconds. */
  readonly time: number
  /** `MsgSeq`: 1 for the first message of the group, without gaps. */
  readonly seq: number
  /** `Random`, a uint32. */
  readonly random: number
  /** The `UserID` of the sender. */
  readonly from: string
  /** `MsgPriority`: 1 high to 4 lowest. */
  readonly priority: number
  /** `MsgBody` as JSON text. */
  body: string
  /** `CloudCustomData`. */
  cloud: string
  /** Bits of {@link flag}. */
  flags: number
}

/** The three numbers that identify a message inside a conversation. */
export interface MessageKey {
  /** `MsgSeq`. */
  readonly seq: number
  /** `MsgRandom`. */
  readonly random: number
  /** Unix seconds. */
  readonly time: number
}

/** Writes a `MsgKey`. */
export function formatMessageKey(key: MessageKey): string {
  return `${key.seq}_${key.random}_${key.time}`
}

/** Reads a `MsgKey`, or gives `undefined` when it is none. */
export function parseMessageKey(text: string): MessageKey | undefined {
  const match = /^(\d{1,10})_(\d{1,10})_(\d{1,12})$/.exec(text)
  return match ? { seq: Number(match[1]), random: Number(match[2]), time: Number(match[3]) } : undefined
}

/**
 * The order of messages: by time, inside a second by `MsgSeq`, then as they came.
 * @see https://www.tencentcloud.com/document/product/1047/34919
 */
export function compareMessages(a: MessageOrder, b: MessageOrder): number {
  return a.time - b.time || a.seq - b.seq || a.id - b.id
}

/** What the order of messages depends on. */
export type MessageOrder = Pick<C2CMessage, 'time' | 'seq' | 'id'>

/** The index of the first message that is not before `bound` in an ordered list. */
export function lowerBound(messages: readonly MessageOrder[], bound: MessageOrder): number {
  let low = 0
  let high = messages.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const message = messages[middle]
    if (message !== undefined && compareMessages(message, bound) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first message at or after a unix second in an ordered list. */
export function firstAtOrAfter(messages: readonly MessageOrder[], time: number): number {
  return lowerBound(messages, { time, seq: -1, id: -1 })
}

/** Puts a message at its place in an ordered list. */
export function insertInOrder<T extends MessageOrder>(messages: T[], message: T): void {
  const last = messages.at(-1)
  if (last === undefined || compareMessages(last, message) <= 0) messages.push(message)
  else messages.splice(lowerBound(messages, message), 0, message)
}
