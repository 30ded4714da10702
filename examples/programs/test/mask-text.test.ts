import { TimClient } from '@timkit/core'
import type { MessageBody } from '@timkit/core/wire'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { type StartedReceiver, startReceiver } from './start-receiver.ts'

let app: ServedEmulator
let program: StartedReceiver
beforeAll(async () => {
  app = await serveEmulator()
  program = await startReceiver('mask-text', app, [
    'C2C.CallbackBeforeSendMsg',
    'Group.CallbackBeforeSendMsg',
  ])
})
afterAll(async () => {
  program.child.kill('SIGTERM')
  expect(await program.finished).toMatchObject({ code: 0 })
  await app[Symbol.asyncDispose]()
})

const text = (Text: string): MessageBody[number] => ({ MsgType: 'TIMTextElem', MsgContent: { Text } })
const place: MessageBody[number] = {
  MsgType: 'TIMLocationElem',
  MsgContent: { Desc: 'alice@example.com', Latitude: 30, Longitude: 120 },
}

/** Sends a message, and gives it as everybody gets it. */
async function sent(body: MessageBody, to: { to: string } | { groupId: string }): Promise<MessageBody> {
  const client = new TimClient(app.emulator)
  await client.send({ from: 'alice', body, ...to })
  const chat =
    'to' in to ? ({ type: 'c2c', peer: to.to } as const) : ({ type: 'group', groupId: to.groupId } as const)
  return (await client.messages({ account: 'alice', chat }).first())?.body ?? []
}

test('what is no message as messages are is refused', async () => {
  const event = await app.emulator.webhooks.sample('C2C.CallbackBeforeSendMsg')
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: {} }]
  const { attempts } = await app.emulator.webhooks.send({ ...event, MsgBody } as unknown as typeof event)
  expect(attempts).toMatchObject([{ status: 200, answer: { ErrorCode: 1 } }])
})

test('only texts are changed, and no element goes or changes its place', async () => {
  const body = [text('Write to alice@example.com.'), place, text('or call'), text('bob+tea@mail.example.com')]
  const masked = [text('Write to ***.'), place, text('or call'), text('***')]
  expect(await sent(body, { to: 'shop_lin' })).toEqual(masked)
  const [groupId = ''] = app.emulator.world.groups.keys()
  expect(await sent(body, { groupId })).toEqual(masked)
})

test('what has nothing to mask is let go as it is', async () => {
  const body = [place, text('2 @ 5.00')]
  expect(await sent(body, { to: 'shop_lin' })).toEqual(body)
  expect(app.emulator.webhooks.deliveries.at(-1)).toMatchObject({ outcome: 'allowed' })
})

test('the longest message takes less time than an answer may', async () => {
  for (const piece of ['a', 'a@', 'a.', '@a.']) {
    const sample = await app.emulator.webhooks.sample('C2C.CallbackBeforeSendMsg')
    const event = { ...sample, MsgBody: [text(piece.repeat(12_000 / piece.length))] }
    const { outcome } = await app.emulator.webhooks.send(event)
    expect(outcome, piece).toMatch(/allowed|replaced/)
  }
})
