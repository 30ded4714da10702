import { inspect } from 'node:util'
import { ApiError, NetworkError, ResponseError, type TimError, TimeoutError } from '@timkit/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Behaviour,
  credentials,
  headOf,
  impatientClient,
  json,
  type MisbehavingServer,
  misbehave,
  reply,
} from './misbehaving-server.ts'

let server: MisbehavingServer
const unhandled: unknown[] = []
const noteUnhandled = (reason: unknown) => unhandled.push(reason)

beforeEach(() => {
  unhandled.length = 0
  process.on('unhandledRejection', noteUnhandled)
})

afterEach(async () => {
  await server.close()
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', noteUnhandled)
  expect(unhandled).toEqual([])
})

const success = json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', AllC2CUnreadMsgNum: 12 })
const refusal = (code: number): Behaviour =>
  json({ ActionStatus: 'FAIL', ErrorCode: code, ErrorInfo: 'refused' })
const silence: Behaviour = () => undefined
const reset: Behaviour = (socket) => socket.resetAndDestroy()
const hangUp: Behaviour = (socket) => socket.destroy()

const insideHead: Behaviour = (socket) => socket.write('HTTP/1.1 200 O', () => socket.destroy())
const insideBody: Behaviour = (socket) =>
  socket.write(`${headOf(200, { 'Content-Length': '100' })}{"ErrorCode":0,"AllC2C`, () => socket.destroy())
const insideChunk: Behaviour = (socket) =>
  socket.write(`${headOf(200, { 'Transfer-Encoding': 'chunked' })}40\r\n{"ErrorCode":0`, () =>
    socket.destroy(),
  )
const badChunk: Behaviour = (socket) =>
  socket.write(`${headOf(200, { 'Transfer-Encoding': 'chunked' })}zz\r\n{"ErrorCode":0}\r\n0\r\n\r\n`)
const stalledBody: Behaviour = (socket) => {
  socket.write(`${headOf(200, { 'Content-Length': '100' })}{"ErrorCode"`)
}
const slowly: Behaviour = (socket, request) => {
  setTimeout(() => success(socket, request), 50)
}
const answerThenReset: Behaviour = (socket) => {
  const body = '{"ErrorCode":0,"AllC2CUnreadMsgNum":12}'
  socket.write(headOf(200, { 'Content-Length': String(body.length) }) + body, () => socket.resetAndDestroy())
}

describe('a read ends well', () => {
  test.each<[string, Behaviour[], number]>([
    ['when the answer is slow', [slowly], 1],
    [
      'when the content type is wrong',
      [reply('{"ErrorCode":0,"AllC2CUnreadMsgNum":12}', { headers: { 'Content-Type': 'text/html' } })],
      1,
    ],
    [
      'when the answer has unknown fields',
      [json({ ErrorCode: 0, AllC2CUnreadMsgNum: 12, New: { Deep: [1] } })],
      1,
    ],
    ['when ErrorInfo and ActionStatus are missing', [json({ ErrorCode: 0, AllC2CUnreadMsgNum: 12 })], 1],
    ['after a reset before the answer', [reset, success], 2],
    ['after a hang-up before the answer', [hangUp, success], 2],
    ['after a cut inside the head', [insideHead, success], 2],
    ['after a cut inside the body', [insideBody, success], 2],
    ['after a cut inside a chunk', [insideChunk, success], 2],
    ['when the connection is reset after the whole answer', [answerThenReset], 1],
    ['after silence', [silence, success], 2],
    ['after a body that stops in the middle', [stalledBody, success], 2],
    ['after HTTP 500', [reply('oops', { status: 500 }), success], 2],
    ['after HTTP 502 with a page', [reply('<html>Bad Gateway', { status: 502 }), success], 2],
    ['after HTTP 503 and 504', [reply('', { status: 503 }), reply('', { status: 504 }), success], 3],
    ['after HTTP 429', [reply('', { status: 429 }), success], 2],
    ['after an empty body', [reply(''), success], 2],
    ['after half of the JSON', [reply('{"ErrorCode":0,"All'), success], 2],
    ['after a transient refusal', [refusal(91000), success], 2],
    ['after two refusals for calling too often', [refusal(60007), refusal(60011), success], 3],
    ['after a signature that is refused as expired', [refusal(70001), success], 2],
  ])('%s', async (_, behaviours, attempts) => {
    server = await misbehave(...behaviours)
    // Where nothing has to be waited for in vain, a busy machine must not make an attempt more.
    const inVain = behaviours.includes(silence) || behaviours.includes(stalledBody)
    const client = impatientClient(server, inVain ? {} : { timeout: 10_000 })
    expect(await client.unreadTotal('alice')).toBe(12)
    expect(server.requests).toHaveLength(attempts)
  })
})

describe('a read ends with the right error, and says what came', () => {
  test.each<[string, Behaviour, new (...args: never[]) => TimError, string, number]>([
    ['the server does not answer', silence, TimeoutError, 'did not answer within 400 ms', 3],
    ['the body stops in the middle', stalledBody, TimeoutError, '400 ms', 3],
    ['every connection is reset', reset, NetworkError, 'the connection to 127.0.0.1', 3],
    ['every connection is hung up', hangUp, NetworkError, 'the connection to 127.0.0.1', 3],
    ['the chunks are nonsense', badChunk, NetworkError, 'the connection to 127.0.0.1', 3],
    ['HTTP 400 comes', reply('bad', { status: 400 }), ResponseError, 'HTTP 400', 1],
    ['HTTP 403 comes', reply('no', { status: 403 }), ResponseError, 'HTTP 403', 1],
    ['HTTP 404 comes', reply('', { status: 404 }), ResponseError, 'HTTP 404', 1],
    ['HTTP 502 keeps coming', reply('<html>Bad Gateway', { status: 502 }), ResponseError, 'HTTP 502', 3],
    ['a login page comes', reply('<!doctype html>Log in'), ResponseError, 'HTML', 1],
    [
      'a redirect comes',
      reply('', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }),
      ResponseError,
      'redirect',
      1,
    ],
    [
      'it is not HTTP at all',
      (socket) => socket.end('SSH-2.0-OpenSSH_9\r\n'),
      NetworkError,
      'the connection to',
      3,
    ],
    [
      'gzip is announced that is none',
      reply('xx', { headers: { 'Content-Encoding': 'gzip' } }),
      NetworkError,
      'the connection to',
      3,
    ],
    ['the number asked for is missing', json({ ErrorCode: 0 }), ResponseError, 'no AllC2CUnreadMsgNum', 1],
    ['the request is wrong', refusal(90001), ApiError, '(90001)', 1],
    ['the key is wrong', refusal(70009), ApiError, '(70009)', 1],
    ['the signature stays refused', refusal(70001), ApiError, '(70001)', 2],
    ['the service stays in trouble', refusal(91000), ApiError, '(91000)', 3],
    ['the rate stays exceeded', refusal(60007), ApiError, '(60007)', 3],
    ['an unknown code comes', refusal(4242), ApiError, '(4242)', 1],
  ])('when %s', async (_, behaviour, expected, words, attempts) => {
    server = await misbehave(behaviour)
    const error = await failureOf(impatientClient(server).unreadTotal('alice'))
    expect(error).toBeInstanceOf(expected)
    expect(error.message).toMatch(/^Cannot read the unread total of "alice": /)
    expect(error.message).toContain(words)
    expect(server.requests).toHaveLength(attempts)
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/usersig=(?!\[redacted)|eJwB|eAE/)
  })
})

describe('a message is never sent twice by accident', () => {
  const message = { To_Account: 'bob', MsgRandom: 7, MsgBody: [] } as const
  test.each<[string, Behaviour, number]>([
    ['after a reset', reset, 1],
    ['after a cut inside the answer', insideBody, 1],
    ['after silence', silence, 1],
    ['after HTTP 502', reply('', { status: 502 }), 1],
    ['after a transient refusal', refusal(91000), 1],
    ['but is repeated after a refusal for calling too often', refusal(60007), 3],
    ['but is repeated after a signature that expired', refusal(70001), 2],
  ])('%s', async (_, behaviour, attempts) => {
    server = await misbehave(behaviour)
    await failureOf(impatientClient(server).api.openim.sendMsg(message))
    expect(server.requests).toHaveLength(attempts)
  })

  test('an import that the service would recognise is repeated, one that it would not is not', async () => {
    server = await misbehave(reset)
    const imported = {
      SyncFromOldSystem: 2,
      From_Account: 'a',
      To_Account: 'b',
      MsgRandom: 1,
      MsgTimeStamp: 1,
      MsgBody: [],
    } as const
    await failureOf(impatientClient(server).api.openim.importMsg({ ...imported, MsgSeq: 1 }))
    expect(server.requests).toHaveLength(3)
    await failureOf(impatientClient(server).api.openim.importMsg(imported))
    expect(server.requests).toHaveLength(4)
  })
})

test('partial success of a batch is success, with what failed in it', async () => {
  const partial = {
    ActionStatus: 'SomeError',
    ErrorCode: 0,
    ErrorInfo: '',
    MsgKey: '4852_28135_1579678877',
    ErrorList: [{ To_Account: 'rong', ErrorCode: 70107 }],
  }
  server = await misbehave(json(partial))
  const answer = await impatientClient(server).api.openim.batchSendMsg({
    To_Account: ['rong', 'lee'],
    MsgRandom: 1,
    MsgBody: [],
  })
  expect(answer).toEqual(partial)
})

test.each([-3600, 3600])('a clock that is wrong by %i s is named with a refused signature', async (skew) => {
  const now = Date.now()
  const date = new Date(now).toUTCString()
  server = await misbehave(json({ ErrorCode: 70003, ErrorInfo: 'invalid' }, { Date: date }))
  const client = impatientClient(server, { now: () => now + skew * 1000 })
  const error = await failureOf(client.unreadTotal('alice'))
  expect(error.message).toContain(`s ${skew > 0 ? 'ahead of' : 'behind'} the service's`)
})

describe('an abort ends a call', () => {
  const reason = new Error('enough')
  test.each<[string, Behaviour]>([
    ['while the server does not answer', silence],
    ['inside the body', stalledBody],
  ])('%s', async (_, behaviour) => {
    const controller = new AbortController()
    server = await misbehave((socket, request) => {
      behaviour(socket, request)
      setTimeout(() => controller.abort(reason), 20)
    })
    const call = impatientClient(server, { timeout: 60_000 }).unreadTotal('alice', {
      signal: controller.signal,
    })
    await expect(call).rejects.toBe(reason)
  })

  test('while it waits for the next attempt', async () => {
    const controller = new AbortController()
    server = await misbehave((socket, request) => {
      refusal(91000)(socket, request)
      setTimeout(() => controller.abort(reason), 20)
    })
    const client = impatientClient(server, { retry: { delay: 60_000, maxDelay: 60_000 }, totalTimeout: 1e9 })
    await expect(client.unreadTotal('alice', { signal: controller.signal })).rejects.toBe(reason)
  })

  test('before it begins, so that nothing is sent', async () => {
    server = await misbehave(success)
    const call = impatientClient(server).unreadTotal('alice', { signal: AbortSignal.abort(reason) })
    await expect(call).rejects.toBe(reason)
    expect(server.requests).toEqual([])
  })
})

test('a host that refuses the connection is named with the reason, also for a message, which is then sent again', async () => {
  server = await misbehave(success)
  const { baseUrl } = server
  await server.close()
  const attempts: string[] = []
  const client = impatientClient({ ...server, baseUrl }, { observe: ({ type }) => attempts.push(type) })
  const error = await failureOf(client.api.openim.sendMsg({ To_Account: 'bob', MsgRandom: 7, MsgBody: [] }))
  expect(error).toBeInstanceOf(NetworkError)
  expect(error.message).toContain('ECONNREFUSED')
  expect(attempts.filter((type) => type === 'request')).toHaveLength(3)
})

test('the key is in no request', async () => {
  server = await misbehave(success)
  await impatientClient(server).unreadTotal('alice')
  expect(JSON.stringify(server.requests)).not.toContain(credentials.secretKey)
})

async function failureOf(promise: Promise<unknown>): Promise<TimError> {
  return promise.then(
    () => expect.unreachable('the call succeeded'),
    (error) => error,
  )
}
