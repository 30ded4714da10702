import type { Call } from '../../request/call.ts'
import type { Account } from '../../world/records/records.ts'

/** Tells that fields of a profile were set: those that the request has. */
export function tellProfile(
  call: Call,
  { id }: Account,
  values: Iterable<readonly [tag: string, value: string | number]>,
): void {
  const CallbackCommand = 'Profile.CallbackPortraitSet'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Operator_Account: call.operator,
    From_Account: id,
    ProfileItem: [...values].map(([Tag, Value]) => ({ Tag, Value })),
    EventTime: call.time,
  })
}
