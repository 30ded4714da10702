import { fromWebhook, messageIdentity } from '@timkit/core/webhook'
import { describe } from 'vitest'
import { bodyOf, defect, given, queryOf, sent, takes } from './defect.ts'
import { type Fields, post, requestOf } from './naive-receiver.ts'

describe('the body', () => {
  /** A body that comes as it is asked for, and counts. */
  const pulled = (bytes: number) => {
    const chunk = new Uint8Array(65_536).fill(0x20)
    const counted = { bytes: 0 }
    const body = new ReadableStream(
      {
        pull(controller) {
          if (counted.bytes >= bytes) return controller.close()
          counted.bytes += chunk.length
          controller.enqueue(chunk)
        },
      },
      { highWaterMark: 0 },
    )
    return { body, counted }
  }
  defect(
    'is read before it is known who sent it',
    { readsFirst: true },
    async (make) => {
      const { body, counted } = pulled(2 ** 20)
      const forged = (await queryOf()).replace('Sign=', 'Sign=0')
      const { statuses } = await given(make, [post(forged, body)])
      return [statuses, counted.bytes]
    },
    [[403], 0],
    [[403], 2 ** 20],
  )
  defect(
    'is held whatever its size',
    {},
    async (make) => {
      const { body, counted } = pulled(2 ** 23)
      const { statuses } = await given(make, [await bodyOf(body)])
      return [statuses, counted.bytes <= 2 ** 20 + 65_536]
    },
    [[413], true],
    [[400], false],
  )
  const types = [undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/json;charset=gbk']
  defect(
    'has to be called JSON, which Tencent does not say',
    {
      read: (request) => {
        const isJson = request.headers.get('content-type') === 'application/json'
        return isJson ? request.json() : Promise.reject(new Error('415'))
      },
    },
    async (make) => {
      const requests = types.map(async (type) => {
        const request = await bodyOf(new TextEncoder().encode(JSON.stringify(sent)))
        if (type !== undefined) request.headers.set('content-type', type)
        return request
      })
      const { statuses, events } = await given(make, await Promise.all(requests))
      return [statuses, events]
    },
    [
      [200, 200, 200, 200],
      [sent, sent, sent, sent],
    ],
    [[400, 400, 400, 400], []],
  )
  defect(
    'is read as UTF-8 where it is none, and what is unreadable is handled',
    {},
    takes(async () => {
      const [head = '', tail = ''] = JSON.stringify({ ...sent, From_Account: 'NAME' }).split('NAME')
      const bytes = (...parts: (string | number[])[]) =>
        Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
      return [
        // 中文 in GBK, and a code point that is cut.
        await bodyOf(bytes(head, [0xd6, 0xd0, 0xce, 0xc4], tail)),
        await bodyOf(bytes(head, [0xe4, 0xb8], tail)),
      ]
    }),
    [[400, 400], 0],
    [[200, 200], 2],
  )
  defect(
    'begins with a mark of UTF-8, and is called broken',
    { read: async (request) => JSON.parse(Buffer.from(await request.arrayBuffer()).toString()) },
    takes(async () => [await bodyOf(Buffer.from(`\ufeff${JSON.stringify(sent)}`))]),
    [[200], 1],
    [[400], 0],
  )
  defect(
    'is called by what every object has',
    { handlerOf: (on, command) => on[command] },
    async (make) => {
      const commands = ['constructor', 'toString', 'hasOwnProperty', '__proto__']
      const requests = commands.map((command) => requestOf({}, { command }))
      const { statuses, unknown } = await given(make, await Promise.all(requests))
      return [statuses, unknown]
    },
    [
      [200, 200, 200, 200],
      ['constructor', 'toString', 'hasOwnProperty', '__proto__'],
    ],
    [[200, 200, 500, 500], []],
  )
  defect(
    'gives fields that only its prototype has',
    { eventsOf: (body, { callbackcommand }) => [Object.assign({ CallbackCommand: callbackcommand }, body)] },
    async (make) => {
      const { events } = await given(make, [await bodyOf('{"__proto__":{"From_Account":"admin"}}')])
      return [events.map(({ From_Account }) => From_Account), ({} as Fields).From_Account]
    },
    [[undefined], undefined],
    [['admin'], undefined],
  )
  defect(
    'has numbers that are cut to 32 bits with a sign',
    {
      eventsOf: (body) => [
        {
          ...body,
          MsgSeq: Number(body.MsgSeq) | 0,
          MsgRandom: Number(body.MsgRandom) | 0,
          MsgTime: Number(body.MsgTime) | 0,
        },
      ],
    },
    async (make) => {
      const event = { ...sent, MsgSeq: 4_294_967_295, MsgRandom: 4_294_967_294, MsgTime: 2_147_483_648 }
      const { events } = await given(make, [await requestOf(event)])
      return events.map((each) => {
        const message = fromWebhook(each as unknown as typeof sent)
        return [message.seq, message.random, message.unixSeconds]
      })
    },
    [[4_294_967_295, 4_294_967_294, 2_147_483_648]],
    [[0, undefined, 0]],
  )
  defect(
    'has ids of digits, which become numbers and lose the last of them',
    {
      read: async (request) =>
        JSON.parse(await request.text(), (_, value) =>
          typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
        ),
    },
    async (make) => {
      const ids = ['9007199254740993', '9007199254740992']
      const requests = ids.map((To_Account) => requestOf({ ...sent, To_Account }))
      const { events, contexts } = await given(make, await Promise.all(requests))
      const identities = events.map((each) => messageIdentity(fromWebhook(each as unknown as typeof sent)))
      return [
        events.map(({ To_Account }) => To_Account),
        new Set(identities).size,
        new Set(contexts.map(({ key }) => key)).size,
      ]
    },
    [['9007199254740993', '9007199254740992'], 2, 2],
    [[9007199254740992, 9007199254740992], 1, 1],
  )
})
