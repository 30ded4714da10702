import type { Call } from '../../request/call.ts'

/** A change of the extension of a message. */
export interface ExtensionChange {
  /** `OperateType`: 1 set, 2 delete, 3 clear. */
  readonly type: 1 | 2 | 3
  /** The pairs, without values where they were deleted; none where all were. */
  readonly pairs: readonly { readonly key: string; readonly value: string }[]
  /** The number of the change. */
  readonly seq: number
}

/** The message whose extension changes, as the request names it. */
export type ExtendedMessageName =
  | { readonly From_Account: string; readonly To_Account: string; readonly MsgKey: string }
  | { readonly GroupId: string; readonly MsgSeq: number }

/** Tells that the extension of a message changed. */
export function tellExtension(
  call: Call,
  message: ExtendedMessageName,
  { type, pairs, seq }: ExtensionChange,
): void {
  if (type !== 3 && pairs.length === 0) return
  const about = {
    OperateType: type,
    ExtensionList: pairs.map(({ key, value }) => ({
      Key: key,
      Value: type === 1 ? value : '',
      Seq: seq,
    })),
    Seq: seq,
    EventTime: call.time,
  }
  if ('GroupId' in message) {
    call.webhooks.tell({ CallbackCommand: 'Group.CallbackAfterGroupMsgExtension', ...message, ...about })
  } else {
    call.webhooks.tell({ CallbackCommand: 'C2C.CallbackAfterC2CMsgExtension', ...message, ...about })
  }
}
