import type { Socket } from 'node:net'
import { type BeforeCommand, webhookEvents } from '@timkit/core/webhook'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerWith, type RawReceiver, startRawReceiver } from '../../../test/webhooks/raw-receiver.ts'
import { createScene, type Scene } from '../../../test/webhooks/scene.ts'
import { commandTriggers } from '../../../test/webhooks/triggers.ts'
import type { WebhookFailure, WebhookOutcome } from '../../index.ts'

/** What comes of an answer: the code that the caller gets, and what the log says. */
interface Expected {
  readonly code: number
  readonly outcome: WebhookOutcome
  /** Whether what the code says in words reaches the caller. */
  readonly text?: boolean
  readonly notes?: readonly string[]
}

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }
const allowed: Expected = { code: 0, outcome: 'allowed' }

/** The code of a plain refusal, those of the app's own, and whether 2 lets the message vanish, as documented. */
const documented: Readonly<
  Record<string, { general: number; own?: readonly [number, number]; drop?: true }>
> = {
  'C2C.CallbackBeforeSendMsg': { general: 20006, own: [120_001, 130_000], drop: true },
  'Group.CallbackBeforeSendMsg': { general: 10016, own: [10_100, 10_200], drop: true },
  'Group.CallbackBeforeCreateGroup': { general: 10016, own: [10_100, 10_200] },
  'Group.CallbackBeforeCreateTopic': { general: 10016, own: [10_100, 10_200] },
  'Group.CallbackBeforeInviteJoinGroup': { general: 10016, own: [10_100, 10_200] },
  'OfficialAccount.CallbackBeforeSendMsg': { general: 10016 },
  'OfficialAccount.CallbackBeforeCreateOfficialAccount': { general: 10016 },
  'OfficialAccount.CallbackBeforeAddSubscriber': { general: 10016 },
}

/** What the receiver answers as JSON, with what comes of it for an event. */
function answersOf(command: string): readonly (readonly [answer: object, expected: Expected])[] {
  const { general, own, drop } = documented[command] ?? { general: Number.NaN }
  const refused: Expected = { code: general, outcome: 'refused' }
  const outside: Expected = { ...refused, notes: ['code-out-of-range'] }
  const inside = (code: number): readonly [object, Expected][] =>
    own === undefined
      ? []
      : [
          [
            { ...ok, ErrorCode: code, ErrorInfo: '不行 </script>' },
            { code, outcome: 'refused', text: true },
          ],
        ]
  return [
    [ok, allowed],
    [{ ErrorCode: 0 }, { ...allowed, notes: ['field-missing', 'field-missing'] }],
    [
      { ...ok, hint: '<b>' },
      { ...allowed, notes: ['field-ignored'] },
    ],
    [{ ...ok, ErrorCode: 1, ErrorInfo: '不行 </script>' }, refused],
    [{ ...ok, ErrorCode: 2 }, drop === true ? { code: 0, outcome: 'dropped' } : outside],
    [{ ...ok, ErrorCode: -1 }, outside],
    [{ ...ok, ErrorCode: 1e300 }, outside],
    [{ ...ok, ErrorCode: (own?.[0] ?? 5) - 1 }, outside],
    [{ ...ok, ErrorCode: (own?.[1] ?? 5) + 1 }, outside],
    ...inside(own?.[0] ?? 0),
    ...inside(own?.[1] ?? 0),
  ]
}

const json = JSON.stringify(ok)
const isTooLarge = 'x'.repeat(300_000)
const deep = `{"ErrorCode":0,"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
const cut = (socket: Socket) => {
  socket.write(`HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n${json.slice(0, 20)}`, () => socket.destroy())
}

/** Answers that count as none, and as what. */
const failing: readonly (readonly [
  what: string,
  failure: WebhookFailure,
  answer: (socket: Socket) => void,
  status: number | undefined,
])[] = [
  ['HTTP 500', 'status', answerWith(json, { status: 500 }), 500],
  ['HTTP 201', 'status', answerWith(json, { status: 201 }), 201],
  ['HTTP 204', 'status', answerWith('', { status: 204 }), 204],
  ['HTTP 302', 'status', answerWith(json, { status: 302, headers: { location: '/hook' } }), 302],
  ['HTTP 307', 'status', answerWith(json, { status: 307, headers: { location: 'http://127.0.0.1:1' } }), 307],
  ['no body', 'not-json', answerWith(''), 200],
  [
    'a page',
    'not-json',
    answerWith('<script>alert(1)</script>', { headers: { 'content-type': 'text/html' } }),
    200,
  ],
  ['half of a JSON', 'not-json', answerWith(json.slice(0, 20)), 200],
  ['a list', 'not-json', answerWith('[0]'), 200],
  ['null', 'not-json', answerWith('null'), 200],
  ['a code as text', 'no-code', answerWith('{"ActionStatus":"OK","ErrorCode":"0","ErrorInfo":""}'), 200],
  [
    'a code that is a part',
    'no-code',
    answerWith('{"ActionStatus":"OK","ErrorCode":1.5,"ErrorInfo":""}'),
    200,
  ],
  ['no code', 'no-code', answerWith('{"ActionStatus":"OK"}'), 200],
  ['FAIL', 'failed', answerWith('{"ActionStatus":"FAIL","ErrorCode":0,"ErrorInfo":""}'), 200],
  ['FAIL and a code', 'failed', answerWith('{"ActionStatus":"FAIL","ErrorCode":1,"ErrorInfo":""}'), 200],
  ['too much', 'too-large', answerWith(isTooLarge), 200],
  [
    'too much without an end',
    'too-large',
    (socket) => socket.write(`HTTP/1.1 200 OK\r\n\r\n${isTooLarge}`),
    200,
  ],
  ['too deep a JSON', 'too-large', answerWith(deep), 200],
  ['half an answer', 'cut', cut, 200],
  ['a wrong encoding', 'cut', answerWith(json, { headers: { 'content-encoding': 'gzip' } }), 200],
  ['no HTTP', 'unreachable', (socket) => socket.end('hello\r\n\r\n'), undefined],
  ['a reset', 'unreachable', (socket) => socket.resetAndDestroy(), undefined],
  ['nothing, and the end', 'unreachable', (socket) => socket.end(), undefined],
  ['nothing in time', 'late', () => undefined, undefined],
  ['half an answer in time', 'late', (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n{'), undefined],
]

/** Commands of the REST API that ask first, one of each event. */
const asking = Object.keys(documented).map((before) => {
  const found = [...commandTriggers].find(([, { triggers }]) => triggers.includes(before as BeforeCommand))
  if (found === undefined) throw new Error(`Nothing triggers ${before}`)
  const [path, { body, triggers }] = found
  return [before, path, body, triggers] as const
})

let receiver: RawReceiver
beforeAll(async () => {
  receiver = await startRawReceiver()
})
afterAll(() => receiver.close())

/** The house, whose receiver is called over the network for what it asks, and has as long as `late` says. */
async function askingScene(before: string, isLate: boolean): Promise<Scene> {
  // A wait that is over at once, or never before the answer.
  const sleep = (_: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (isLate) setTimeout(resolve, 5)
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  const scene = await createScene({}, { sleep, rateLimits: false })
  scene.emulator.webhooks.change({
    handler: undefined,
    url: receiver.url,
    events: [before as BeforeCommand],
  })
  return scene
}

/** The code that a call is answered with, and its text. */
async function answered({ call, refusal }: Scene, path: string, body: object, isRefused: boolean) {
  return isRefused ? refusal(path, body) : [Number((await call(path, body)).ErrorCode), '']
}

describe.each(asking)('%s', (before, path, body) => {
  test('is decided as documented by every answer that counts', async () => {
    for (const [answer, { code, outcome, text = false, notes = [] }] of answersOf(before)) {
      receiver.answer = answerWith(JSON.stringify(answer), { headers: { 'content-type': 'text/plain' } })
      const scene = await askingScene(before, false)
      const [got, info] = await answered(scene, path, body, code !== 0)
      const what = JSON.stringify(answer)
      expect(got, what).toBe(code)
      expect(String(info).includes('不行'), what).toBe(text)
      const { deliveries } = scene.emulator.webhooks
      expect(deliveries, what).toMatchObject([
        { command: before, outcome, attempts: [{ status: 200, answer }] },
      ])
      expect(deliveries[0]?.code, what).toBe(code === 0 ? undefined : code)
      expect(deliveries[0]?.changed, what).toBeUndefined()
      expect(
        deliveries[0]?.notes.map(({ kind }) => kind),
        what,
      ).toEqual(notes)
    }
  })

  test.each(failing)(
    'answered with %s passes, or is blocked where that is the policy',
    async (_, failure, answer, status) => {
      receiver.answer = answer
      const scene = await askingScene(before, failure === 'late')
      const { webhooks } = scene.emulator
      webhooks.change({ onBeforeFailure: 'block' })
      expect((await scene.refusal(path, body))[0]).toBe(80003)
      webhooks.change({ onBeforeFailure: 'pass' })
      await scene.call(path, body)
      const notes: readonly string[] = []
      expect(webhooks.deliveries).toMatchObject([
        { outcome: 'blocked', code: 80003, attempts: [{ failure }], notes },
        { outcome: 'passed', attempts: [{ failure }], notes },
      ])
      expect(webhooks.deliveries.map(({ attempts }) => attempts[0]?.status)).toEqual([status, status])
      // Whatever it was, it can be shown.
      const shown = await scene.emulator.fetch('http://127.0.0.1/_emulator/control/webhooks/deliveries')
      expect((await shown.json()).deliveries).toHaveLength(2)
    },
  )

  test('is blocked where nobody listens and that is the policy', async () => {
    const scene = await askingScene(before, false)
    const gone = await startRawReceiver()
    await gone.close()
    scene.emulator.webhooks.change({ url: gone.url, onBeforeFailure: 'block' })
    expect((await scene.refusal(path, body))[0]).toBe(80003)
    const attempts = [{ failure: 'unreachable', error: 'ECONNREFUSED' }]
    expect(scene.emulator.webhooks.deliveries).toMatchObject([{ outcome: 'blocked', attempts }])
  })
})

test('every event that asks is in this table, but those that only clients cause', () => {
  const all = Object.entries(webhookEvents).flatMap(([name, { kind }]) => (kind === 'before' ? [name] : []))
  expect(all.filter((name) => !Object.hasOwn(documented, name)).sort()).toEqual([
    'Chatbot.OnC2CSignalMessage',
    'Group.CallbackBeforeApplyJoinGroup',
    'Sns.CallbackPrevFriendAdd',
    'Sns.CallbackPrevFriendResponse',
  ])
})
