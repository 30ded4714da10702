import { EventEmitter, once } from 'node:events'
import { ApiError, TimClient } from '@timkit/core'
import type { MessageBody } from '@timkit/core/wire'
import { createEmulator, type Emulator, type EmulatorOptions } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { createModerator, type ModeratorOptions } from './moderator.ts'

const token = 'a token that only tests use'

interface Scene {
  readonly emulator: Emulator
  /** Sends a message; gives its text as it was stored, or why it was not. */
  send(body: MessageBody): Promise<MessageBody | string>
  sendToGroup(body: MessageBody): Promise<MessageBody | string>
}

function createScene(
  options: Partial<ModeratorOptions> = {},
  webhooks: EmulatorOptions['webhooks'] = {},
): Scene {
  const emulator = createEmulator()
  emulator.webhooks.change({
    handler: createModerator({
      sdkAppId: emulator.sdkAppId,
      token,
      now: emulator.now,
      isForbidden: (text) => text.includes('forbidden'),
      ...options,
    }),
    token,
    events: ['C2C.CallbackBeforeSendMsg', 'Group.CallbackBeforeSendMsg'],
    ...webhooks,
  })
  const client = new TimClient({ ...emulator, retry: false })
  return {
    emulator,
    send: (MsgBody) =>
      told(async () => {
        await client.api.openim.sendMsg({
          From_Account: 'alice',
          To_Account: 'shop_lin',
          MsgRandom: 1,
          MsgBody,
        })
        const chat = { type: 'c2c', peer: 'shop_lin' } as const
        return (await client.messages({ account: 'alice', chat }).first())?.body ?? []
      }),
    sendToGroup: (MsgBody) =>
      told(async () => {
        const [GroupId = ''] = emulator.world.groups.keys()
        await client.api.groupOpenHttpSvc.sendGroupMsg({ GroupId, From_Account: 'alice', Random: 1, MsgBody })
        const chat = { type: 'group', groupId: GroupId } as const
        return (await client.messages({ account: 'alice', chat }).first())?.body ?? []
      }),
  }
}

async function told(work: () => Promise<MessageBody>): Promise<MessageBody | string> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.errorInfo}`
    throw error
  }
}

const text = (Text: string): MessageBody[number] => ({ MsgType: 'TIMTextElem', MsgContent: { Text } })
const place = {
  MsgType: 'TIMLocationElem',
  MsgContent: { Desc: 'tea', Latitude: 30, Longitude: 120 },
} as const

describe('what cannot be checked is refused', () => {
  test('because the check fails', async () => {
    const isForbidden = (): boolean => {
      throw new Error('the list is gone')
    }
    expect(await createScene({ isForbidden }).send([text('tea')])).toMatch(/^20006 /)
    expect(await createScene({ isForbidden }).sendToGroup([text('tea')])).toMatch(/^10016 /)
  })

  test('because the check is late, which it is told', async () => {
    const isAsked = new EventEmitter()
    const isForbidden = (_: string, signal: AbortSignal): Promise<boolean> => {
      isAsked.emit('asked')
      return once(signal, 'abort').then(() => false)
    }
    // The time of an answer is over when the check has begun.
    const sleep = async (): Promise<void> => void (await once(isAsked, 'asked'))
    expect(await createScene({ isForbidden, sleep }).send([text('tea')])).toMatch(/^20006 /)
  })

  test('because it is not as a message is', async () => {
    const { emulator } = createScene()
    const event = await emulator.webhooks.sample('C2C.CallbackBeforeSendMsg')
    const odd = [undefined, 'tea', [null], [{ MsgType: 'TIMTextElem' }], [text(5 as unknown as string)]]
    for (const MsgBody of odd) {
      const { attempts } = await emulator.webhooks.send({ ...event, MsgBody } as typeof event)
      expect(attempts, JSON.stringify(MsgBody)).toMatchObject([{ answer: { ErrorCode: 1 } }])
    }
  })
})

describe('what is not from Tencent is not checked', () => {
  test.each([
    ['forged', { signature: 'wrong' }],
    ['older than a minute', { behind: 61 }],
  ] as const)('%s', async (_, fault) => {
    let asked = 0
    const isForbidden = (): boolean => {
      asked += 1
      return true
    }
    const { send, emulator } = createScene({ isForbidden }, { faults: [fault] })
    // The service could not ask, and its policy is to send.
    expect(await send([text('tea')])).toEqual([text('tea')])
    expect(emulator.webhooks.deliveries).toMatchObject([{ outcome: 'passed', attempts: [{ status: 403 }] }])
    expect(asked).toBe(0)
  })
})

describe('a forbidden word', () => {
  test('is refused with a code and a text of our own', async () => {
    const { send, sendToGroup } = createScene()
    expect(await send([text('a forbidden word')])).toMatch(/^120001 Not sent: .* 消息未发送/)
    expect(await sendToGroup([text('a forbidden word')])).toMatch(/^10100 Not sent: .* 消息未发送/)
  })

  test('is found where it is cut in two', async () => {
    const { send } = createScene()
    expect(await send([text('for'), place, text('bidden')])).toMatch(/^120001 /)
  })
})

describe('a phone number', () => {
  test('is masked in every text, and all else stays', async () => {
    const { send, sendToGroup } = createScene()
    const body = [text('call 13800138000'), place, text('tea')]
    const masked = [text('call 138****8000'), place, text('tea')]
    expect(await send(body)).toEqual(masked)
    expect(await sendToGroup(body)).toEqual(masked)
  })
})

test('a phone number that is cut in two is masked in both texts', async () => {
  const { send } = createScene()
  expect(await send([text('call 1380'), place, text('0138000')])).toEqual([
    text('call 138*'),
    place,
    text('***8000'),
  ])
})

test('what is well is sent as it is', async () => {
  const { send, emulator } = createScene()
  expect(await send([text('tea'), place])).toEqual([text('tea'), place])
  expect(await send([place])).toEqual([place])
  expect(emulator.webhooks.deliveries.map(({ outcome }) => outcome)).toEqual(['allowed', 'allowed'])
})
