import type { WebhookHandler } from '@timkit/emulator'
import { createApp } from '../app.ts'
import { ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

/** A token, a second and their signature, as Tencent prints them. */
const token = 'xxxxyyyy'
const second = 1_669_872_112
const sign = '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061'

/** What a receiver is called with by the emulator. */
export const emulatorWebhooks: Suite = {
  'a receiver in the same program gets signed requests, and its answers are kept': async () => {
    const seen: string[] = []
    const handler: WebhookHandler = async (request) => {
      const { searchParams } = new URL(request.url)
      seen.push(`${request.method} ${searchParams.get('CallbackCommand')} ${searchParams.get('Sign')}`)
      const body = await request.json()
      return Response.json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', CloudCustomData: typeof body })
    }
    const { emulator } = createApp({ emulator: { now: () => second * 1000, webhooks: { handler, token } } })
    const event = await emulator.webhooks.sample('C2C.CallbackBeforeSendMsg')
    const { outcome, changed } = await emulator.webhooks.send(event)
    same(seen, [`POST C2C.CallbackBeforeSendMsg ${sign}`], 'what the receiver was called with')
    same([outcome, changed], ['changed', ['CloudCustomData']], 'what became of it')
  },

  'what a user says on a device names the device': async () => {
    const seen: (string | null)[] = []
    const handler: WebhookHandler = (request) => {
      const { searchParams } = new URL(request.url)
      seen.push(searchParams.get('OptPlatform'), searchParams.get('ClientIP'))
      return Response.json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' })
    }
    const events = ['C2C.CallbackAfterSendMsg'] as const
    const { emulator } = createApp({ emulator: { webhooks: { handler, events } } })
    emulator.world.addAccount('alice')
    const phone = emulator.device('alice', { platform: 'iOS', clientIp: '2001:db8::7' })
    const { ErrorCode } = await phone.say({ to: 'alice', body: 'note to self' })
    await emulator.webhooks.idle()
    same([ErrorCode, ...seen], [0, 'iOS', '2001:db8::7'], 'what the receiver was told')
  },

  'a receiver that is late is not waited for': async () => {
    const handler: WebhookHandler = (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => reject(new Error('too late')))
      })
    const { emulator } = createApp({ emulator: { webhooks: { handler, timeout: 5 } } })
    const event = await emulator.webhooks.sample('State.StateChange')
    const { attempts } = await emulator.webhooks.send(event)
    ok(attempts.length === 1 && attempts[0]?.failure === 'late', 'it was not late')
  },
}
