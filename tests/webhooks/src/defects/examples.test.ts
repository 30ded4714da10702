import { TimClient } from '@timkit/core'
import { createWebhookHandler, replace, type WebhookContext } from '@timkit/core/webhook'
import { createEmulator } from '@timkit/emulator'
import { describe, expect, test } from 'vitest'
import { createModerator } from '../../../../examples/moderation/moderator.ts'
import { Journal } from '../../../../examples/webhook-receiver/journal.ts'
import { createReceiver } from '../../../../examples/webhook-receiver/receiver.ts'
import { after, asked, sent } from './defect.ts'
import { gate, naive, requestOf, sdkAppId, second, token, turns } from './naive-receiver.ts'

describe('the examples', () => {
  test('a moderator that replaces a message of several parts by a text', async () => {
    const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } }) as const
    const place = {
      MsgType: 'TIMLocationElem',
      MsgContent: { Desc: 'tea', Latitude: 30, Longitude: 120 },
    } as const
    const data = { MsgType: 'TIMCustomElem', MsgContent: { Data: '13800138000' } } as const
    const event = { ...asked, MsgBody: [place, text('call 13800138000'), data, text('tea')] }
    const masked = async (receive: (request: Request) => Promise<Response>) =>
      ((await (await receive(await requestOf(event))).json()) as { MsgBody?: unknown }).MsgBody
    const options = { sdkAppId, token, now: () => second * 1000 }
    const right = [place, text('call 138****8000'), data, text('tea')]
    expect(await masked(createModerator({ ...options, isForbidden: () => false }))).toEqual(right)

    const careless = createWebhookHandler({
      ...options,
      on: { 'C2C.CallbackBeforeSendMsg': () => replace({ MsgBody: [text('call 138****8000')] }) },
    })
    expect(await masked(careless)).not.toEqual(right)
  })

  test('a receiver that answers what it holds in memory only, and loses it with the process', async () => {
    const happened = async (
      make: (append: () => Promise<void>) => (request: Request) => Promise<Response>,
    ) => {
      const order: string[] = []
      const disk = gate()
      const receive = make(async () => {
        await disk.opened
        order.push('kept')
      })
      const answer = receive(await requestOf(sent)).then(() => order.push('answered'))
      await turns()
      disk.open()
      await answer
      await turns()
      return order
    }
    const options = { sdkAppId, token, now: () => second * 1000 }
    const right = ['kept', 'answered']
    expect(
      await happened((append) => createReceiver({ ...options, journal: new Journal({ append } as never) })),
    ).toEqual(right)

    const forgetful = (append: () => Promise<void>) => naive({})({ on: { [after]: () => void append() } })
    expect(await happened(forgetful)).not.toEqual(right)
  })

  test('a bot that answers itself, without end', async () => {
    /** How many messages there are after one of alice, to a bot that stops at ten. */
    const messages = async (leaves: (context: WebhookContext) => boolean): Promise<number> => {
      const emulator = createEmulator()
      const client = new TimClient(emulator)
      let count = 0
      const handler = createWebhookHandler({
        sdkAppId: emulator.sdkAppId,
        token,
        now: emulator.now,
        on: {
          [after]: async ({ From_Account, To_Account }, context) => {
            count += 1
            if (count >= 10 || leaves(context)) return
            await client.send({ from: To_Account, to: From_Account, body: 'We are open.' })
          },
        },
      })
      emulator.webhooks.change({ handler, token, events: [after] })
      await client.send({ from: 'alice', to: 'shop_lin', body: 'Is the tea there?' })
      await emulator.webhooks.idle()
      return count
    }
    expect(await messages(({ platform }) => platform === 'RESTAPI')).toBe(1)
    expect(await messages(() => false)).toBe(10)
  })
})
