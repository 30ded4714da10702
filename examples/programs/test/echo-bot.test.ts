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

/** Who was told of, in order: one for each thing that the bot said. */
const said = (): unknown[] => app.emulator.webhooks.deliveries.map(({ command }) => command)

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
  expect(said()).toEqual([])
})

test('a message has one answer, though it comes twice and the bot hears itself', async () => {
  expect([await tell(toBot), await tell(toBot)]).toEqual([200, 200])
  expect(said()).toEqual(['C2C.CallbackAfterSendMsg'])
  const chat = { type: 'c2c', peer: bot } as const
  const last = await new TimClient(app.emulator).messages({ account: 'alice', chat }).first()
  expect([last?.from, renderText(last?.body ?? [])]).toEqual([bot, 'hello'])

  await tell({ ...inGroup(), From_Account: 'alice' })
  expect(said()).toEqual(['C2C.CallbackAfterSendMsg', 'Group.CallbackAfterSendMsg'])
})
