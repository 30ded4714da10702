import { renderText, TimClient } from '@timkit/core'
import { webhookRequest } from '@timkit/core/webhook'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram } from './run-program.ts'
import { type StartedReceiver, startReceiver, token } from './start-receiver.ts'

const bot = 'shop_lin'

let app: ServedEmulator
let program: StartedReceiver
let group: string
let MsgTime: number
beforeAll(async () => {
  app = await serveEmulator()
  const events = ['C2C.CallbackAfterSendMsg', 'Group.CallbackAfterSendMsg'] as const
  program = await startReceiver('echo-bot', app, events, { BOT: bot })
  // One for all: the same message has the same time when it is told again.
  MsgTime = Math.floor(app.emulator.now() / 1000)
  ;[group = ''] = app.emulator.world.groups.keys()
})
afterAll(async () => {
  program.child.kill('SIGTERM')
  expect(await program.finished).toMatchObject({ code: 0, stderr: '' })
  await app[Symbol.asyncDispose]()
})

/** Tells the bot what somebody wrote, on a device unless it is said otherwise. */
async function tell(event: Record<string, unknown>, platform = 'iOS'): Promise<number> {
  const { sdkAppId } = app.emulator
  const message = { MsgSeq: 7, MsgTime, SendMsgResult: 0 }
  const body = { ...message, ...event, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }] }
  const request = await webhookRequest({ url: program.url, sdkAppId, token, platform, event: body })
  const { status } = await fetch(request)
  // What the bot says is told to the bot.
  await app.emulator.webhooks.idle()
  return status
}

const toBot = {
  CallbackCommand: 'C2C.CallbackAfterSendMsg',
  From_Account: 'alice',
  To_Account: bot,
  MsgRandom: 1,
}
const inGroup = () => ({ CallbackCommand: 'Group.CallbackAfterSendMsg', GroupId: group, Random: 1 })

/** What the emulator told the bot, in order: who said it, and from what. */
const deliveries = (): unknown[] =>
  app.emulator.webhooks.deliveries.map(({ body, caller }) => [body.From_Account, caller.platform])

test('it needs to know who it is', async () => {
  const { code, stderr } = await runProgram('echo-bot', [], { ...app.env, TIMKIT_WEBHOOK_TOKEN: token })
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'Set BOT to the UserID that answers\n' })
})

test('itself, another bot and what was not sent get no answer', async () => {
  await tell({ ...inGroup(), From_Account: bot })
  await tell({ ...inGroup(), From_Account: 'alice' }, 'RESTAPI')
  await tell(toBot, 'RESTAPI')
  await tell({ ...toBot, SendMsgResult: 120_001 })
  await tell({ ...toBot, To_Account: 'bob' })
  expect(deliveries()).toEqual([])
})

test('what another server says by the API has no answer, and so the bot never answers itself', async () => {
  const { emulator } = app
  emulator.webhooks.clear()
  await new TimClient(emulator).send({ from: 'alice', to: bot, body: 'from a server' })
  await emulator.webhooks.idle()
  expect(deliveries()).toEqual([['alice', 'RESTAPI']])
})

test('what somebody says on a device has one answer, though it comes twice and the bot hears itself', async () => {
  const { emulator } = app
  emulator.webhooks.clear()
  const alice = emulator.device('alice', { platform: 'iOS' })
  expect(await alice.say({ to: bot, body: 'Is the oolong in?' })).toMatchObject({ ErrorCode: 0 })
  await emulator.webhooks.idle()
  const answered = [
    ['alice', 'iOS'],
    [bot, 'RESTAPI'],
  ]
  expect(deliveries()).toEqual(answered)
  const chat = { type: 'c2c', peer: bot } as const
  const answers = async () => {
    // Of one second, the numbers of the messages decide which comes first.
    const last = await new TimClient(emulator).messages({ account: 'alice', chat }).collect(10)
    return last.filter(({ from, body }) => from === bot && renderText(body) === 'Is the oolong in?').length
  }
  expect(await answers()).toBe(1)

  // The same event comes again, and nothing more is said.
  const [first] = emulator.webhooks.deliveries
  await emulator.webhooks.resend(first?.id ?? 0)
  await emulator.webhooks.idle()
  expect(deliveries()).toEqual([...answered, ['alice', 'iOS']])
  expect(await answers()).toBe(1)

  emulator.webhooks.clear()
  await alice.say({ groupId: group, body: 'Anybody else?' })
  await emulator.webhooks.idle()
  expect(deliveries()).toEqual(answered)
  expect(emulator.webhooks.deliveries.every(({ outcome }) => outcome === 'delivered')).toBe(true)
})
