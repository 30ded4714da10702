import {
  isApiError,
  type RoamingQuery,
  TimClient,
  type TimClientOptions,
  type UnreadCounts,
} from '@timkit/core'
import { documentation, type KnownPath, type RequestOf, tables } from '@timkit/core/api'
import type { MessageBody } from '@timkit/core/wire'
import { createEmulator, type Emulator } from '@timkit/emulator'

const emulator: Emulator = createEmulator()
const { sdkAppId, secretKey, identifier, fetch } = emulator
const options: TimClientOptions = { sdkAppId, secretKey, identifier, fetch }
const client = new TimClient(options)
export const counts: Promise<UnreadCounts> = client.unreadCounts('shop_lin', ['alice'])
const query: RoamingQuery = { operatorAccount: 'shop_lin', peerAccount: 'alice' }

export async function senders(): Promise<string[]> {
  const names: string[] = []
  try {
    for await (const message of client.roamingMessages(query)) names.push(message.From_Account)
  } catch (error) {
    if (isApiError(error, 70107)) return []
    throw error
  }
  return names
}

const MsgBody: MessageBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Hi' } }]
const request: RequestOf<'openim/sendmsg'> = { To_Account: 'bob', MsgRandom: 1, MsgBody }
export const key: Promise<string> = client.api.openim.sendMsg(request).then(({ MsgKey }) => MsgKey)
export const time: Promise<number> = client
  .call(tables.openim.sendMsg, request)
  .then(({ MsgTime }) => MsgTime)
const path: KnownPath = tables.openim.sendMsg.path
export const page: string = documentation[path]

// @ts-expect-error no table knows such a command
client.call('openim/send_msg', request)
// @ts-expect-error a key is text: were the types lost, everything would be allowed
new TimClient({ sdkAppId, secretKey: 5, identifier })
