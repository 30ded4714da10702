import { describe, expect, test, vi } from 'vitest'
import {
  deadlineOf,
  postOf,
  receiverOf,
  requestOf,
  second,
  sent,
  token,
} from '../../../test/webhook-receiver.ts'
import { allow } from '../answer/verdict.ts'

/** A stream of anything, as those of Node can be. */
const streamOf = (chunks: unknown[]): ReadableStream =>
  new ReadableStream({
    pull: (controller) => (chunks.length > 0 ? controller.enqueue(chunks.shift()) : controller.close()),
  })
const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }
const fail = (status: number) => ({ ActionStatus: 'FAIL', ErrorCode: status, ErrorInfo: 'not accepted' })
const never = (): Promise<never> => new Promise(() => undefined)

describe('what is not accepted is answered alike, and the owner learns why', () => {
  test.each(['GET', 'HEAD', 'PUT', 'OPTIONS'])('405 for %s', async (method) => {
    const { receive, observed } = receiverOf()
    const { url } = await requestOf(sent)
    const response = await receive(new Request(url, { method }))
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await response.json()).toEqual(fail(405))
    expect(observed).toMatchObject([{ reason: 'refused', fault: 'method', status: 405 }])
  })

  test.each([
    ['signature', { token: 'another' }],
    ['signature-missing', { token: undefined }],
    ['expired', { requestTime: second - 61 }],
    ['expired', { requestTime: second + 61 }],
    ['app-mismatch', { sdkAppId: 1 }],
    ['query', { url: 'https://example.com/im?Sign=x' }],
  ])('403 for the fault %s', async (fault, options) => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({ on: { 'C2C.CallbackAfterSendMsg': handler } })
    const request = await requestOf(sent, options)
    const response = await receive(request)
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual(fail(403))
    expect(observed).toMatchObject([{ reason: 'refused', fault, status: 403, command: undefined }])
    expect(handler).not.toHaveBeenCalled()
    expect(request.bodyUsed).toBe(false)
  })

  const bodyOf = (text: string) => postOf(text)
  test.each([
    ['no JSON', 'hello'],
    ['cut JSON', JSON.stringify(sent).slice(0, -1)],
    ['a list', JSON.stringify([sent])],
    ['a text', '"C2C.CallbackAfterSendMsg"'],
    ['null', 'null'],
    ['what follows JSON', `${JSON.stringify(sent)} x`],
    ['a list of texts as events', '{"Events":["x"]}'],
    ['events that are an object', '{"Events":{}}'],
    ['events that are null', '{"Events":null}'],
  ])('400 for %s', async (_, text) => {
    const { receive, observed } = receiverOf()
    const response = await receive(await bodyOf(text))
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual(fail(400))
    expect(observed).toMatchObject([{ fault: 'json', command: 'C2C.CallbackAfterSendMsg' }])
  })

  test('400 for bytes that are not UTF-8', async () => {
    const { receive, observed } = receiverOf()
    expect((await receive(await postOf(Uint8Array.of(0x7b, 0xff, 0x7d)))).status).toBe(400)
    expect(observed).toMatchObject([{ fault: 'body-broken' }])
  })

  test.each([
    ['another command', { ...sent, CallbackCommand: 'C2C.CallbackBeforeSendMsg' }],
    ['null for a command', { ...sent, CallbackCommand: null }],
    ['an event of another command', { Events: [{ CallbackCommand: 'State.StateChange' }] }],
    ['another command beside its events', { CallbackCommand: 'State.StateChange', Events: [sent] }],
  ])('400 for a body with %s than the URL', async (_, body) => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({
      on: {
        'C2C.CallbackAfterSendMsg': handler,
        'C2C.CallbackBeforeSendMsg': handler,
        'State.StateChange': handler,
      },
    })
    expect((await receive(await bodyOf(JSON.stringify(body)))).status).toBe(400)
    expect(observed).toMatchObject([{ fault: 'command' }])
    expect(handler).not.toHaveBeenCalled()
  })

  test.each([sent, { Events: [{}, sent] }])(
    '400 for a body with a command where the URL has none: %j',
    async (body) => {
      const { receive, observed } = receiverOf()
      expect((await receive(await postOf(JSON.stringify(body), { command: '' }))).status).toBe(400)
      expect(observed).toMatchObject([{ fault: 'command' }])
    },
  )

  test('413 for a body that is larger than it was said to be, which is cut where the bound is', async () => {
    const { receive } = receiverOf({ maxBytes: 100_000 })
    let given = 0
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 10_000
        controller.enqueue(new Uint8Array(10_000).fill(0x20))
      },
      cancel() {
        cancelled = true
      },
    })
    const response = await receive(await postOf(endless, { headers: { 'content-length': '2' } }))
    expect(response.status).toBe(413)
    expect(cancelled).toBe(true)
    expect(given).toBeLessThanOrEqual(130_000)
  })

  test('408 for a body that never ends', async () => {
    const { sleep, pass } = deadlineOf()
    const { receive, observed } = receiverOf({ sleep })
    const stuck = new ReadableStream({
      pull() {
        pass()
        return never()
      },
    })
    expect((await receive(await postOf(stuck))).status).toBe(408)
    expect(observed).toMatchObject([{ fault: 'body-late', command: 'C2C.CallbackAfterSendMsg' }])
  })

  test('408 by a timer, unless another way to wait is given', async () => {
    const { receive } = receiverOf({ deadline: 1 })
    expect((await receive(await postOf(new ReadableStream({ pull: never })))).status).toBe(408)
  })

  test('400 for a connection that breaks', async () => {
    const { receive, observed } = receiverOf()
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new Error('reset'))
      },
    })
    expect((await receive(await postOf(broken))).status).toBe(400)
    expect(observed).toMatchObject([{ fault: 'body-broken' }])
  })

  const textOf = (...chunks: unknown[]) => streamOf(chunks) as never

  test('413 for text that is too large, of which a stream of Node with an encoding gives some', async () => {
    const { receive, observed } = receiverOf({ maxBytes: 100 })
    const long = JSON.stringify({ ...sent, From_Account: '爱'.repeat(30) })
    const { url } = await requestOf(sent)
    const request = (body: object) => ({ method: 'POST', url, bodyUsed: false, body }) as never
    expect((await receive(request(textOf(long.slice(0, 50), long.slice(50))))).status).toBe(413)
    // In bytes, not in characters.
    expect((await receive(request(textOf('爱'.repeat(34))))).status).toBe(413)
    expect(observed).toMatchObject(Array(2).fill({ fault: 'body-size' }))
  })

  test.each([[5], [null], [{}], [new ArrayBuffer(2)]])(
    '400 for a stream of what is neither bytes nor text: %j',
    async (chunk) => {
      const { receive, observed } = receiverOf()
      const { url } = await requestOf(sent)
      const body = textOf(chunk)
      expect((await receive({ method: 'POST', url, bodyUsed: false, body } as never)).status).toBe(400)
      expect(observed).toMatchObject([{ fault: 'body-broken' }])
    },
  )

  test('408 for a stream that always has nothing more, and the thread is left to others', async () => {
    const { receive } = receiverOf({ deadline: 400 })
    let given = 0
    const { url } = await requestOf(sent)
    const reader = {
      read: async () => ({ done: given++ < 0, value: new Uint8Array() }),
      cancel: async () => undefined,
    }
    const body = { getReader: () => ({ ...reader, read: () => (given > 2e7 ? never() : reader.read()) }) }
    const response = receive({ method: 'POST', url, bodyUsed: false, body } as never)
    await new Promise((resolve) => setTimeout(resolve))
    const early = given
    expect((await response).status).toBe(408)
    expect(early).toBeLessThan(given)
    given = Number.POSITIVE_INFINITY
  })

  test('500 for a body that something else has read before', async () => {
    const { receive, observed } = receiverOf()
    const request = await requestOf(sent)
    await request.text()
    expect((await receive(request)).status).toBe(500)
    expect(observed).toMatchObject([{ fault: 'body-used' }])
  })

  test('500 for a body that something else has begun to read, or only holds', async () => {
    for (const isRead of [true, false]) {
      const { receive, observed } = receiverOf()
      const request = await requestOf(sent)
      const reader = request.body?.getReader()
      if (isRead) await reader?.read()
      expect((await receive(request)).status).toBe(500)
      expect(observed).toMatchObject([{ fault: 'body-used', command: 'C2C.CallbackAfterSendMsg' }])
    }
  })
})

test('a body that comes as text, in parts, is read', async () => {
  const handler = vi.fn()
  const { receive } = receiverOf({ on: { 'C2C.CallbackAfterSendMsg': handler } })
  const text = JSON.stringify({ ...sent, From_Account: '爱丽丝😀' })
  const { url } = await requestOf(sent)
  const bytes = new TextEncoder().encode(text.slice(-5))
  const parts = [text.slice(0, 40), text.slice(40, -5), new DataView(bytes.buffer)]
  const body = streamOf(parts)
  expect((await receive({ method: 'POST', url, bodyUsed: false, body } as never)).status).toBe(200)
  expect(handler.mock.calls[0]?.[0]).toMatchObject({ From_Account: '爱丽丝😀' })
})

describe('whoever cannot sign learns nothing by whatever else is wrong', () => {
  const answerOf = async (request: Request, options?: Parameters<typeof receiverOf>[0]) => {
    const { receive } = receiverOf(options)
    const response = await receive(request)
    return [response.status, [...response.headers], await response.text()]
  }
  const forged = async (init: RequestInit, change: object = {}): Promise<Request> => {
    const { url } = await requestOf(sent, { token: 'another', ...change })
    return new Request(url, { method: 'POST', duplex: 'half', ...init } as RequestInit)
  }
  const endless = (): ReadableStream => new ReadableStream({ pull: never })

  test.each<[string, () => Promise<Request>]>([
    ['no body', () => forged({})],
    ['no JSON', () => forged({ body: '{' })],
    ['what is not UTF-8', () => forged({ body: Uint8Array.of(0xff) })],
    ['a body that is too large', () => forged({ body: 'x'.repeat(200) })],
    ['a body that never ends', () => forged({ body: endless() })],
    ['a command that nobody handles', () => forged({ body: '{}' }, { command: 'Live.X' })],
    ['a command that is asked', () => forged({ body: '{}' }, { command: 'C2C.CallbackBeforeSendMsg' })],
    ['another app', () => forged({ body: '{}' }, { sdkAppId: 1 })],
    ['no signature', () => forged({ body: '{' }, { token: undefined })],
    ['an old signature', () => forged({ body: '{' }, { requestTime: second - 100 })],
    ['an old signature that was right', () => forged({ body: '{' }, { token, requestTime: second - 100 })],
    ['a parameter twice', () => forged({ body: '{' }, { url: 'https://example.com/im?sign=x' })],
    ['the right signature for another app', () => forged({ body: '{' }, { token, sdkAppId: 1 })],
  ])('with %s the answer is the same, and the body is not read', async (_, makeRequest) => {
    const request = await makeRequest()
    const plain = await answerOf(await forged({ body: JSON.stringify(sent) }))
    expect(await answerOf(request, { maxBytes: 100 })).toEqual(plain)
    expect(plain[0]).toBe(403)
    expect(request.bodyUsed).toBe(false)
  })

  test('by another method the answer is the same whether the signature is right or wrong', async () => {
    const [right, wrong] = [await requestOf(sent), await requestOf(sent, { token: 'another' })]
    const get = (url: string) => answerOf(new Request(url, { method: 'GET' }))
    expect(await get(right.url)).toEqual(await get(wrong.url))
  })
})

describe("the console's check of the URL is answered OK, and comes to no handler", () => {
  test.each([
    ['without a command or a body', null, ''],
    ['without a command', '{}', ''],
    ['without a command, with what is no JSON', 'hello', ''],
    ['without a command, with events that are none', '{"Events":{}}', ''],
  ])('%s', async (_, body, command) => {
    const handler = vi.fn()
    const { receive, observed } = receiverOf({ onUnknown: handler })
    const response = await receive(await postOf(body, { command }))
    expect([response.status, await response.json()]).toEqual([200, ok])
    expect(observed).toMatchObject([{ reason: 'url-check' }])
    expect(handler).not.toHaveBeenCalled()
  })

  test('with nothing but its signature in the URL', async () => {
    const { receive, observed } = receiverOf()
    const { searchParams } = new URL((await requestOf(sent)).url)
    const query = `Sign=${searchParams.get('Sign')}&RequestTime=${second}`
    const response = await receive(new Request(`https://example.com/im?${query}`, { method: 'POST' }))
    expect([response.status, await response.json()]).toEqual([200, ok])
    expect(observed).toMatchObject([{ reason: 'url-check' }])
  })
})

describe('what names a command and has no event is answered, told, and comes to no handler', () => {
  const handler = vi.fn()
  const on = { 'C2C.CallbackAfterSendMsg': handler, 'C2C.CallbackBeforeSendMsg': handler }
  test.each([
    ['an empty body of what has happened', '', 'C2C.CallbackAfterSendMsg', on],
    ['an empty body where nothing is handled', '', 'C2C.CallbackAfterSendMsg', {}],
    ['no body of what is unknown', null, 'Live.X', on],
    ['white space for what is asked', ' \n', 'C2C.CallbackBeforeSendMsg', on],
    ['white space for what is asked, where nothing decides', ' \n', 'C2C.CallbackBeforeSendMsg', {}],
    ['an empty list of events', '{"Events":[]}', 'Push.OfflinePush', { 'Push.OfflinePush': handler }],
    ['an empty list of events where nothing is handled', '{"Events":[]}', 'Push.AllMemberPush', {}],
  ])('%s', async (_, body, command, on) => {
    const { receive, observed } = receiverOf({ on, onUnknown: handler })
    const response = await receive(await postOf(body, { command }))
    expect([response.status, await response.json()]).toEqual([200, ok])
    expect(observed).toMatchObject([{ reason: 'empty', command, status: 200 }])
    expect(handler).not.toHaveBeenCalled()
  })

  test('of what is asked it is refused where what fails is, and somebody would have decided', async () => {
    const bodies = ['', JSON.stringify({ From_Account: 'alice' })]
    const answers: unknown[] = []
    for (const on of [{ 'C2C.CallbackBeforeSendMsg': () => allow() }, {}]) {
      for (const body of bodies) {
        const { receive } = receiverOf({ on, onFailure: 'refuse' })
        const response = await receive(await postOf(body, { command: 'C2C.CallbackBeforeSendMsg' }))
        expect(response.status).toBe(200)
        answers.push(await response.json())
      }
    }
    expect(answers).toEqual([{ ...ok, ErrorCode: 1 }, ok, ok, ok])
  })

  test('the answer has the fields that its command must have', async () => {
    const { receive } = receiverOf()
    const answerOf = async (command: string) => (await receive(await postOf('', { command }))).json()
    expect(await answerOf('Sns.CallbackPrevFriendAdd')).toEqual({ ...ok, ResultItem: [] })
    expect(await answerOf('Chatbot.OnC2CSignalMessage')).toEqual({ ...ok, RspData: '' })
  })
})
