import { isDeepStrictEqual } from 'node:util'
import { fromGroup, fromRoaming, type Message, TimClient } from '@timkit/core'
import {
  createWebhookHandler,
  fromWebhook,
  messageIdentity,
  recalledIdentities,
  type WebhookContext,
  type WebhookEvent,
  type WebhookMessage,
} from '@timkit/core/webhook'
import { createEmulator, type Emulator } from '@timkit/emulator'

/** 2026-05-20 12:34:56 in Beijing. */
export const noon: number = Date.UTC(2026, 4, 20, 4, 34, 56)
/** The same in unix seconds. */
export const second: number = noon / 1000

const hour = '2026052012'
const hourMs = 3_600_000
/** More than any test sends. */
const most = 100

/** An emulator with amy and bob, and all ways by which their messages are read. */
export interface Sources {
  readonly emulator: Emulator
  /** Calls a command, and waits until all that it triggers was received. Fails when it is refused. */
  call(path: string, body: object): Promise<void>
  /** The messages of the webhooks so far, in the order in which they came. */
  readonly told: readonly WebhookMessage[]
  /** The identities that recalls have named so far. */
  readonly recalled: readonly string[]
  /** Roaming messages of amy and bob, as `account` sees them; without it, as neither does. */
  roaming(account?: string): Promise<Message[]>
  /** The messages that a group lists, or a topic. */
  listed(groupId: string, topicId?: string): Promise<Message[]>
  /** The messages in the file of the hour, when it is over. */
  inFile(chatType: 'C2C' | 'Group'): Promise<Message[]>
}

/** Makes the emulator, and a receiver of its webhooks in this process. */
export async function createSources(): Promise<Sources> {
  const told: WebhookMessage[] = []
  const recalled: string[] = []
  const take = (event: WebhookEvent, context: WebhookContext): void => {
    const message = fromWebhook(event, context)
    if (message !== undefined) told.push(message)
    recalled.push(...recalledIdentities(event))
  }
  const token = 'of the console'
  const emulator = createEmulator({
    seed: 'empty',
    now: () => noon,
    webhooks: { token, handler: (request, platform) => receive(request, platform) },
  })
  const receive = createWebhookHandler({
    sdkAppId: emulator.sdkAppId,
    token,
    now: emulator.now,
    deduplicate: true,
    on: {
      'C2C.CallbackAfterSendMsg': take,
      'C2C.CallbackAfterModifyMsg': take,
      'C2C.CallbackAfterMsgWithDraw': take,
      'Group.CallbackAfterSendMsg': take,
      'Group.CallbackSendMsgException': take,
      'Group.CallbackAfterModifyMsg': take,
      'Group.CallbackAfterRecallMsg': take,
    },
  })
  for (const account of ['amy', 'bob']) emulator.world.addAccount(account)
  const client = new TimClient({ ...emulator, rateLimiter: false, retry: false })

  return {
    emulator,
    told,
    recalled,
    call: async (path, body) => {
      try {
        await client.request(path, body)
      } finally {
        await emulator.webhooks.idle()
      }
    },
    roaming: async (account) => {
      const query = { operatorAccount: account ?? 'amy', peerAccount: account === 'bob' ? 'amy' : 'bob' }
      const wire = await client.roamingMessages({ ...query, order: 'oldest-first' }).collect(most)
      return wire.map((message) => fromRoaming(message, { account }))
    },
    listed: async (groupId, topicId) => {
      const wire = await client.groupMessages({ groupId, topicId, order: 'oldest-first' }).collect(most)
      return wire.map((message) => fromGroup(message, groupId))
    },
    inFile: (chatType) => {
      emulator.clock.set(noon + 2 * hourMs)
      return client.historyMessages({ chatType, hour }).collect(most)
    },
  }
}

/** The identities of messages, in their order. */
export function identities(messages: readonly (Message | undefined)[]): readonly (string | undefined)[] {
  return messages.map((message) => message && messageIdentity(message))
}

/** The members in which two messages differ, but for those that only webhooks have, and the message as it came. */
export function differences(one: Message | undefined, other: Message | undefined): readonly string[] {
  const names = Object.keys({ ...one, ...other })
  return names
    .filter((name) => !['raw', 'outcome', 'failure', 'onlineOnly', 'topicId'].includes(name))
    .filter((name) => !isDeepStrictEqual(one?.[name as keyof Message], other?.[name as keyof Message]))
    .sort()
}
