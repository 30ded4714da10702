import { describe, expect, test } from 'vitest'
import { text } from '../../test/app.ts'
import { createScene } from '../../test/webhooks/scene.ts'
import { createEmulator, type Device, type DeviceAnswer, type DeviceMessage } from '../index.ts'
import { pagePlatforms } from '../page/client/platform/platforms.ts'
import { devicePlatforms } from '../webhooks/caller.ts'

const after = 'C2C.CallbackAfterSendMsg'
/** A topic of a community in the house. */
const topic = { groupId: 'town', topicId: 'town@TOPIC#_tea' } as const

describe('what no device is, or no device can do, is refused', () => {
  test.each<[string, unknown, unknown]>([
    ['account', '', {}],
    ['account', 7, {}],
    ['options', 'amy', 'iOS'],
    ['options has no field "ip"', 'amy', { ip: '203.0.113.7' }],
    ['platform must be one of Web, Android, iOS', 'amy', { platform: 'ios' }],
    ['a server calls the API instead', 'amy', { platform: 'RESTAPI' }],
    ['clientIp', 'amy', { clientIp: '203.0.113' }],
    ['clientIp', 'amy', { clientIp: '203.0.113.256' }],
    ['clientIp', 'amy', { clientIp: 'localhost' }],
    ['clientIp', 'amy', { clientIp: '203.0.113.7:80' }],
    ['clientIp', 'amy', { clientIp: '::1]' }],
    ['clientIp', 'amy', { clientIp: null }],
  ])('%s: %j %j', (words, account, options) => {
    expect(() => createEmulator().device(account as string, options as object)).toThrow(words)
  })

  test.each<[string, unknown]>([
    ['message must be an object', 'hello'],
    ['either an account in to, or a group', { body: 'hello' }],
    ['either an account in to, or a group', { to: 'bob', groupId: 'tea', body: 'hello' }],
    ['to must be a text', { to: '', body: 'hello' }],
    ['groupId must be a text', { groupId: 7, body: 'hello' }],
    ['topicId must not stand beside to', { to: 'bob', topicId: 'news', body: 'hello' }],
    ['body must be a text or a list', { to: 'bob' }],
    ['body must be a text or a list', { to: 'bob', body: [] }],
    ['has no field "text"', { to: 'bob', text: 'hello' }],
  ])('%s: %j', async (words, message) => {
    const { emulator } = await createScene()
    await expect(emulator.device('amy').say(message as DeviceMessage)).rejects.toThrow(words)
    expect(emulator.log.records).toEqual([])
  })

  test.each<[number, (scene: { device(account: string): Device }) => Promise<DeviceAnswer>]>([
    [20003, ({ device }) => device('nobody').say({ to: 'bob', body: 'hello' })],
    [10007, ({ device }) => device('dan').say({ groupId: 'tea', body: 'hello' })],
    [10010, ({ device }) => device('amy').say({ groupId: 'milk', body: 'hello' })],
    [10010, ({ device }) => device('amy').read({ groupId: 'milk' })],
  ])('by the service it is answered with the code %d', async (code, act) => {
    const { emulator } = await createScene()
    expect((await act(emulator)).ErrorCode).toBe(code)
  })

  test('by a receiver, too', async () => {
    const { emulator } = await createScene({
      'C2C.CallbackBeforeSendMsg': { ErrorCode: 120_001, ErrorInfo: 'no' },
    })
    const refused = await emulator.device('amy').say({ to: 'bob', body: 'hello' })
    expect(refused).toMatchObject({ ErrorCode: 120_001, ErrorInfo: 'no' })
  })

  test('by a fault, in words', async () => {
    const { emulator } = await createScene()
    emulator.faults.add({ command: 'openim/sendmsg', status: 502, times: 1 })
    emulator.faults.add({ command: 'openim/sendmsg', reset: true })
    const said = () => emulator.device('amy').say({ to: 'bob', body: 'hello' })
    await expect(said()).rejects.toThrow('was not answered to amy: HTTP 502')
    await expect(said()).rejects.toThrow('fetch failed')
  })
})

describe('webhooks name the device', () => {
  const callers = (deliveries: readonly { command: string; caller: object }[]) =>
    deliveries.map(({ command, caller }) => [command, caller])

  test.each(devicePlatforms)('%s, with the address that it has', async (platform) => {
    const { emulator } = await createScene()
    const at = { platform, clientIp: '2001:db8::7' }
    const device = emulator.device('bob', at)
    expect(device).toMatchObject({ account: 'bob', ...at })
    await device.say({ to: 'amy', body: 'hello' })
    await emulator.webhooks.idle()
    expect(callers(emulator.webhooks.deliveries)).toEqual([
      ['C2C.CallbackBeforeSendMsg', at],
      [after, at],
    ])
  })

  test('a browser of this machine unless it is said otherwise; what a server sends names RESTAPI', async () => {
    const { emulator, call } = await createScene()
    await emulator.device('bob').say({ to: 'amy', body: 'hello' })
    await emulator.webhooks.idle()
    const send = { From_Account: 'bob', To_Account: 'amy', MsgRandom: 1, MsgBody: text('hi') }
    await call('openim/sendmsg', send)
    const platforms = emulator.webhooks.deliveries.map(({ caller }) => caller.platform)
    expect(platforms).toEqual(['Web', 'Web', 'RESTAPI', 'RESTAPI'])
  })

  test('and who has it as the operator of what is said in a group, or was not', async () => {
    const { emulator, received } = await createScene()
    await emulator.device('bob').say({ groupId: 'tea', body: 'hello' })
    await emulator.device('dan').say({ groupId: 'tea', body: 'hello' })
    expect(await received()).toMatchObject([
      { CallbackCommand: 'Group.CallbackBeforeSendMsg', From_Account: 'bob', Operator_Account: 'bob' },
      { CallbackCommand: 'Group.CallbackAfterSendMsg', From_Account: 'bob', Operator_Account: 'bob' },
      { CallbackCommand: 'Group.CallbackSendMsgException', From_Account: 'dan', Operator_Account: 'dan' },
    ])
  })

  test('when it reads, of one account and of a group, which tells nobody', async () => {
    const { emulator } = await createScene()
    const amy = emulator.device('amy', { platform: 'iPad' })
    expect((await amy.read({ to: 'bob' })).ErrorCode).toBe(0)
    expect((await amy.read({ groupId: 'tea' })).ErrorCode).toBe(0)
    await emulator.webhooks.idle()
    expect(emulator.webhooks.deliveries).toMatchObject([
      { command: 'C2C.CallbackAfterMsgReport', caller: { platform: 'iPad' } },
    ])
  })

  test('iOS as IOS where somebody comes online: so it is documented of this one event', async () => {
    const urls: string[] = []
    const handler = (request: Request) => {
      urls.push(new URL(request.url).searchParams.get('OptPlatform') ?? '')
      return Response.json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' })
    }
    const { webhooks } = createEmulator({ webhooks: { handler } })
    for (const command of ['State.StateChange', after] as const)
      await webhooks.send(await webhooks.sample(command), { platform: 'iOS' })
    expect(urls).toEqual(['IOS', 'iOS'])
  })
})

test('a message is answered as the service answers it, with all that it had', async () => {
  const { emulator, received } = await createScene()
  const elements = [{ MsgType: 'TIMCustomElem' as const, MsgContent: { Data: 'x' } }]
  const body = { body: elements, cloudCustomData: 'order 7' }
  const answer = await emulator.device('bob').say({ to: 'amy', ...body })
  expect(answer).toMatchObject({ ErrorCode: 0, MsgKey: expect.any(String), MsgTime: expect.any(Number) })
  for (const [chat, MsgSeq] of [
    [{ groupId: 'tea' }, 2],
    [topic, 1],
  ] as const)
    expect(await emulator.device('bob').say({ ...chat, ...body })).toMatchObject({ ErrorCode: 0, MsgSeq })
  for (const event of await received())
    expect(event).toMatchObject({ MsgBody: elements, CloudCustomData: 'order 7' })
})

test('the page offers each device, and a server', () => {
  expect(pagePlatforms).toEqual([...devicePlatforms, 'RESTAPI'])
})
