/** A message of a conversation, oldest first in a list of them; what is not said is as usual. */
export type WireMessage = Record<string, unknown> | null

/** Makes a message of a second. */
export function written(from: string, to: string, at: number, over: object = {}): Record<string, unknown> {
  return {
    From_Account: from,
    To_Account: to,
    MsgSeq: at,
    MsgRandom: 7,
    MsgTimeStamp: at,
    MsgFlagBits: 0,
    MsgKey: `${at}_7_${at}`,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: `at ${at}` } }],
    ...over,
  }
}

/** Answers `openim/admin_getroammsg` as the service does: the newest page first, each of them oldest first. */
export function roamingAnswer(
  messages: readonly WireMessage[],
  { MaxCnt = 0, LastMsgKey }: { readonly MaxCnt?: number; readonly LastMsgKey?: string },
): object {
  const end =
    LastMsgKey === undefined
      ? messages.length
      : messages.findIndex((message) => message?.MsgKey === LastMsgKey)
  const start = Math.max(0, end - MaxCnt)
  const MsgList = messages.slice(start, end)
  const { MsgKey, MsgTimeStamp } = MsgList.find((message) => message !== null) ?? {}
  return {
    Complete: start === 0 ? 1 : 0,
    MsgCnt: MsgList.length,
    MsgList,
    LastMsgKey: MsgKey,
    LastMsgTime: MsgTimeStamp,
  }
}
