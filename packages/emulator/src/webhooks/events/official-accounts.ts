import type { Call } from '../../request/call.ts'
import type { OfficialAccount, OfficialAccountTexts } from '../../world/stores/official-accounts.ts'

/** An official account that is to be made. */
export interface FoundedOfficialAccount {
  /** The `UserID`. */
  readonly owner: string
  readonly name: string
}

/** Asks about an official account before it is made; gives whether anybody was asked. */
export async function askToCreateOfficialAccount(
  call: Call,
  account: FoundedOfficialAccount,
): Promise<boolean> {
  const CallbackCommand = 'OfficialAccount.CallbackBeforeCreateOfficialAccount'
  if (!call.webhooks.wants(CallbackCommand)) return false
  await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    Operator_Account: call.operator,
    Owner_Account: account.owner,
    Name: account.name,
    EventTime: call.time,
  })
  return true
}

/** Tells that an official account was made. */
export function tellCreatedOfficialAccount(call: Call, { id, owner, texts }: OfficialAccount): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterCreateOfficialAccount'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Official_Account: id,
    Operator_Account: call.operator,
    Owner_Account: owner,
    Name: texts.name,
    EventTime: call.time,
  })
}

/** Tells that an official account says something else about itself. */
export function tellChangedOfficialAccount(
  call: Call,
  { id }: OfficialAccount,
  { name, introduction, faceUrl, organization }: Partial<OfficialAccountTexts>,
): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterOfficialAccountInfoChanged'
  if (!call.webhooks.wants(CallbackCommand)) return
  const changed = {
    ...(name !== undefined && { Name: name }),
    ...(introduction !== undefined && { Introduction: introduction }),
    ...(faceUrl !== undefined && { FaceUrl: faceUrl }),
    ...(organization !== undefined && { Organization: organization }),
  }
  if (Object.keys(changed).length === 0) return
  call.webhooks.tell({
    CallbackCommand,
    Official_Account: id,
    Operator_Account: call.operator,
    ...changed,
    EventTime: call.time,
  })
}

/** Tells that an official account was deleted. */
export function tellDestroyedOfficialAccount(call: Call, { id, owner, texts }: OfficialAccount): void {
  const CallbackCommand = 'OfficialAccount.CallbackAfterOfficialAccountDestroyed'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Official_Account: id,
    Owner_Account: owner,
    Name: texts.name,
    EventTime: call.time,
  })
}
