import type { WebhookCommand } from '@timkit/core/webhook'
import { expect, test } from 'vitest'
import { text } from '../../../test/app.ts'
import { createScene } from '../../../test/webhooks/scene.ts'
import { commandTriggers } from '../../../test/webhooks/triggers.ts'

const asking = [...commandTriggers].flatMap(([path, { body, triggers }]) => {
  const before = triggers.find((command) => /Before/.test(command))
  return before === undefined ? [] : [[path, before, body, triggers] as const]
})

/** A receiver that fails when it is asked. */
function failing(before: WebhookCommand) {
  return {
    [before]: () => {
      throw new Error('The receiver broke')
    },
  }
}

test.each(asking)(
  '%s is blocked by a receiver that fails, where the policy says so',
  async (path, before, body) => {
    const webhooks = { onBeforeFailure: 'block' } as const
    const { refusal, commands, emulator } = await createScene(failing(before), { webhooks })
    const [, ...lines] = emulator.snapshot()
    expect((await refusal(path, body))[0]).toBe(80003)
    expect(await commands()).toEqual([before])
    // The first line counts numbers that were given: a message that was asked about had one.
    expect([...emulator.snapshot()].slice(1)).toEqual(lines)
  },
)

test.each(asking)('%s passes a receiver that fails', async (path, before, body, triggers) => {
  const { call, commands } = await createScene(failing(before))
  await call(path, body)
  expect(await commands()).toEqual(triggers)
})

test('messages that wait for a receiver have numbers in the order in which it lets them go', async () => {
  const going: (() => void)[] = []
  const { call, emulator, received } = await createScene({
    'Group.CallbackBeforeSendMsg': () => new Promise((resolve) => going.push(() => resolve(undefined))),
  })
  const send = (Random: number) =>
    call('group_open_http_svc/send_group_msg', {
      GroupId: 'tea',
      From_Account: 'bob',
      Random,
      MsgBody: text('x'),
    })
  const sent = [send(1)]
  await expect.poll(() => going.length).toBe(1)
  sent.push(send(2))
  await expect.poll(() => going.length).toBe(2)
  going[1]?.()
  await sent[1]
  going[0]?.()
  expect(await Promise.all(sent)).toMatchObject([{ MsgSeq: 3 }, { MsgSeq: 2 }])
  expect(emulator.world.groups.get('tea')?.messages.map(({ random }) => random)).toEqual([7, 2, 1])
  expect((await received()).flatMap(({ MsgSeq }) => MsgSeq ?? [])).toEqual([2, 3])
})

test('what nobody wants is neither asked nor told', async () => {
  const { call, commands } = await createScene({}, { webhooks: { events: ['Bot.OnC2CMessage'] } })
  const message = { From_Account: 'bob', MsgRandom: 1, MsgBody: text('tea?') }
  await call('openim/sendmsg', { ...message, To_Account: 'amy' })
  await call('openim/sendmsg', { ...message, To_Account: '@RBT#helper' })
  expect(await commands()).toEqual(['Bot.OnC2CMessage'])
})
