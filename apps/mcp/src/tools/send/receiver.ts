import { explain } from '@timkit/core'
import { askedId } from '../../render/message-text.ts'
import { SendError } from '../../sending/send-error.ts'
import { group as groupRefused, sending } from '../../told/refusals.ts'
import { asList } from '../../wire-list.ts'
import type { ToolCall } from '../define-tool.ts'
import { readGroupInfo } from '../read-group-info.ts'
import type { Outgoing } from './outgoing.ts'

/** What is known of who gets a message. */
export interface Receiver {
  /** What it calls itself, if it does. */
  readonly name: string | undefined
  /** How many are in a group. */
  readonly members: number | undefined
}

/**
 * Finds out whether a message can arrive, and at whom.
 *
 * @throws {SendError} It cannot: sender or receiver does not exist, or they have nothing to do with each other.
 */
export async function readReceiver(
  message: Outgoing,
  call: Pick<ToolCall, 'app' | 'signal'>,
): Promise<Receiver> {
  const { account, to } = message
  await checkExisting(to.type === 'peer' ? [account, to.id] : [account], call)
  return to.type === 'peer'
    ? { name: await nameOf(to.id, call), members: undefined }
    : readGroup(account, to.id, call)
}

async function checkExisting(
  accounts: readonly string[],
  { app, signal }: Pick<ToolCall, 'app' | 'signal'>,
): Promise<void> {
  const client = await app.client()
  const { missing, failed } = await client.accountsExist(accounts, { signal })
  const [lost] = missing
  if (lost !== undefined) throw new SendError(sending.noAccount(askedId(lost)))
  const [unknown] = failed
  if (unknown === undefined) return
  throw unknown.error ?? new SendError(sending.unknownAccount(askedId(unknown.item)))
}

/** A name that cannot be read must not keep a message back: the id is what counts. */
async function nameOf(
  account: string,
  { app, signal }: Pick<ToolCall, 'app' | 'signal'>,
): Promise<string | undefined> {
  const client = await app.client()
  return (await client.accountNames([account], { signal })).get(account)
}

async function readGroup(
  account: string,
  group: string,
  call: Pick<ToolCall, 'app' | 'signal'>,
): Promise<Receiver> {
  const { app, signal } = call
  const { info, code } = await readGroupInfo(group, ['Type', 'Name', 'MemberNum'], call)
  if (info === undefined)
    throw new SendError(groupRefused(askedId(group), code, explain(code, app.config.language).meaning))
  // What a group does not keep nobody can look up: a repeat could be there twice.
  if (info.Type === 'AVChatRoom') throw new SendError(sending.chatRoom(askedId(group)))
  const client = await app.client()
  const { UserIdList: roles } = await client.api.groupOpenHttpSvc.getRoleInGroup(
    { GroupId: group, User_Account: [account] },
    { signal },
  )
  if (asList(roles)[0]?.Role === 'NotMember')
    throw new SendError(sending.notMember(askedId(account), askedId(group)))
  return {
    name: typeof info.Name === 'string' && info.Name !== '' ? info.Name : undefined,
    members: typeof info.MemberNum === 'number' ? info.MemberNum : undefined,
  }
}
