import type { OfficialAccountMsgRecallResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { tellUnpublished } from '../../../webhooks/events/official-messages.ts'
import type { OfficialAccount } from '../../../world/stores/official-accounts.ts'
import { namedAccount, readRequest } from '../account/named-account.ts'
import { officialCodes } from '../codes.ts'
import { findMessage } from './message-key.ts'

/** This many messages can be recalled at once. */
const most = 10
/** A reason may have this many bytes. */
const reasonBytes = 100

/** Recalls messages of an official account, each with an outcome of its own. */
export function officialAccountMsgRecall(call: Call): OfficialAccountMsgRecallResponse {
  const account = namedAccount(call)
  const read = readRequest(call)
  const rule = { most, code: officialCodes.badRequest }
  const keys = counted('MsgKeyList', read.textList('MsgKeyList'), rule)
  read.optionalText('Reason', { most: reasonBytes })
  const results = keys.map((MsgKey) => ({ MsgKey, RetCode: recall(account, MsgKey) }))
  call.world.stores.officialAccounts.touch()
  const recalled = results.filter(({ RetCode }) => RetCode === 0).map(({ MsgKey }) => MsgKey)
  tellUnpublished(call, account, recalled)
  return { RecallRetList: results }
}

function recall(account: OfficialAccount, key: string): number {
  const message = findMessage(account, key)
  if (message === undefined) return officialCodes.unknownMessage
  if (message.recalled) return officialCodes.recalledMessage
  message.recalled = true
  return 0
}
