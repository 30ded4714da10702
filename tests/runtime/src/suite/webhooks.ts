import {
  allow,
  createWebhookHandler,
  fromWebhook,
  isWebhookError,
  messageIdentity,
  refuse,
  signWebhook,
  verifyWebhook,
  webhookRequest,
} from '@timkit/core/webhook'
import { failure, ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

const second = 1_669_872_112
const app = { sdkAppId: 1_400_000_000, token: 'xxxxyyyy', now: () => second * 1000 }
const url = 'https://example.com/im'
const message = {
  From_Account: 'alice',
  To_Account: '用户一',
  MsgSeq: 48_374,
  MsgRandom: 4_294_967_295,
  MsgTime: 1_557_481_126,
  MsgKey: '48374_4294967295_1557481126',
  MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '您好 👋' } }],
}
const sent = { CallbackCommand: 'C2C.CallbackAfterSendMsg', ...message }
const asked = { CallbackCommand: 'C2C.CallbackBeforeSendMsg', ...message }
const requestOf = (event: object, token = app.token): Promise<Request> =>
  webhookRequest({ url, sdkAppId: app.sdkAppId, token, event, requestTime: second, platform: 'iOS' })

/** Signing, verifying and receiving webhooks. */
export const webhooks: Suite = {
  'a webhook has the signature of the known answers, also with a token in Chinese': async () => {
    const answers = [
      ['xxxxyyyy', second, '17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061'],
      ['令牌', 1_700_000_000, 'f07c084b29615645866fc1be4f0541bbc8256d9910fdde2da1a5ee54d63b3792'],
    ] as const
    for (const [token, requestTime, sign] of answers) {
      same(await signWebhook({ token, requestTime }), sign, token)
    }
  },

  'a webhook with another token, of another time or app is refused, with the reason': async () => {
    const { url } = await requestOf(sent)
    const wrong = [
      ['signature', { token: 'xxxyyy' }],
      ['expired', { now: () => (second + 61) * 1000 }],
      ['app-mismatch', { sdkAppId: 1 }],
    ] as const
    for (const [fault, change] of wrong) {
      const error = await failure(() => verifyWebhook(url, { ...app, ...change }), fault)
      ok(isWebhookError(error) && error.fault === fault, `${fault}: is ${error.message}`)
    }
    same((await verifyWebhook(url, app)).command, sent.CallbackCommand, 'the command')
  },

  'a receiver answers what is forged, too large or cut without a handler': async () => {
    let handled = 0
    const receive = createWebhookHandler({
      ...app,
      maxBytes: 2000,
      on: {
        'C2C.CallbackAfterSendMsg': () => {
          handled += 1
        },
      },
    })
    const signed = await requestOf(sent)
    const bodyOf = (body: string): Request => new Request(signed.url, { method: 'POST', body })
    const requests = [
      await requestOf(sent, 'x'),
      bodyOf(' '.repeat(3000)),
      bodyOf('{'),
      new Request(signed.url),
    ]
    const statuses: number[] = []
    for (const request of requests) statuses.push((await receive(request)).status)
    same([statuses, handled], [[403, 413, 400, 405], 0], 'statuses and handled events')
  },

  'a receiver calls the handler of an event, with its text whole': async () => {
    const texts: unknown[] = []
    const receive = createWebhookHandler({
      ...app,
      deduplicate: true,
      on: {
        'C2C.CallbackAfterSendMsg': (event, context) => {
          const read = fromWebhook(event, context)
          texts.push([read.body[0], read.platform, messageIdentity(read)])
        },
      },
    })
    for (let count = 0; count < 2; count++) {
      const response = await receive(await requestOf(sent))
      same(await response.json(), { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }, 'the answer')
    }
    const identity = 'c|alice|用户一|48374|4294967295|1557481126'
    same(texts, [[message.MsgBody[0], 'iOS', identity]], 'what was handled')
  },

  'a receiver that answers at once calls even a handler that does not wait after its answer, and has it waited for':
    async () => {
      const order: unknown[] = []
      const receive = createWebhookHandler({
        ...app,
        answer: 'at-once',
        deduplicate: true,
        on: { 'C2C.CallbackAfterSendMsg': () => order.push('handled') },
      })
      const kept: Promise<unknown>[] = []
      const response = await receive(await requestOf(sent), {
        waitUntil: (work: Promise<unknown>) => kept.push(work),
      })
      order.push(`answered, ${kept.length} to wait for`, response.status)
      // Whatever the server does with an answer before its next task.
      for (let count = 0; count < 50; count++) await undefined
      order.push('written')
      await Promise.all(kept)
      same(order, ['answered, 1 to wait for', 200, 'written', 'handled'], 'the order')
    },

  'an event is given back by a handler that does not end, and handled when it comes again': async () => {
    let calls = 0
    const receive = createWebhookHandler({
      ...app,
      deadline: 100,
      lease: 200,
      deduplicate: true,
      on: {
        'C2C.CallbackAfterSendMsg': () => {
          calls += 1
          return calls === 1 ? new Promise(() => undefined) : undefined
        },
      },
    })
    const statuses: number[] = [(await receive(await requestOf(sent))).status]
    await new Promise((resolve) => setTimeout(resolve, 400))
    for (let count = 0; count < 2; count++) statuses.push((await receive(await requestOf(sent))).status)
    same([statuses, calls], [[500, 200, 200], 2], 'statuses and calls')
  },

  'a receiver decides of a body that is deeper than the stack': async () => {
    const receive = createWebhookHandler({
      ...app,
      on: { 'C2C.CallbackBeforeSendMsg': () => refuse(120_001, '不行') },
    })
    const { url } = await requestOf(asked)
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const body = `{"CallbackCommand":"C2C.CallbackBeforeSendMsg","MsgBody":${deep}}`
    const response = await receive(new Request(url, { method: 'POST', body }))
    const answer = (await response.json()) as Record<string, unknown>
    same([response.status, answer.ErrorCode], [200, 120_001], 'status and code')
  },

  'a receiver decides of a message, and answers in time when it cannot': async () => {
    const decide = [() => refuse(120_001, '不行'), () => new Promise<never>(() => undefined), () => allow()]
    const receive = createWebhookHandler({
      ...app,
      deadline: 200,
      on: { 'C2C.CallbackBeforeSendMsg': () => (decide.shift() as () => ReturnType<typeof allow>)() },
    })
    const codes: unknown[] = []
    for (let count = 0; count < 3; count++) {
      const answer = (await (await receive(await requestOf(asked))).json()) as Record<string, unknown>
      codes.push([answer.ErrorCode, answer.ErrorInfo])
    }
    same(
      codes,
      [
        [120_001, '不行'],
        [0, ''],
        [0, ''],
      ],
      'the answers',
    )
  },
}
