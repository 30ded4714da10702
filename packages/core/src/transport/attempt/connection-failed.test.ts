import { describe, expect, test } from 'vitest'
import { failureOf, ok, read, transportOf } from '../../../test/prepared-transport.ts'
import { NetworkError, ResponseError } from '../../errors.ts'
import { reasonOf } from './connection-failed.ts'

const wrapped = (cause: unknown) => new TypeError('fetch failed', { cause })
const coded = (message: string, code: string) => Object.assign(new Error(message), { code })

describe('a proxy that wants credentials is named as the reason, after one attempt', () => {
  test.each<[string, () => Response | Promise<Response>]>([
    ['a response', () => new Response('<html>407</html>', { status: 407 })],
    [
      'a tunnel of Node',
      () =>
        Promise.reject(
          wrapped(
            new DOMException('Request was cancelled.', {
              cause: coded('Proxy response (407) !== 200 when HTTP Tunneling', 'UND_ERR_ABORTED'),
            } as never),
          ),
        ),
    ],
    [
      'a tunnel of Node as another version says it',
      () =>
        Promise.reject(wrapped(coded('Proxy response (407) !== 200 when HTTP Tunneling', 'UND_ERR_ABORTED'))),
    ],
    [
      'a proxy of Node without a tunnel',
      () => Promise.reject(wrapped(coded('Proxy Authentication Required (407)', 'UND_ERR_INVALID_ARG'))),
    ],
    ['what Node makes of a response', () => Promise.reject(wrapped(new Error()))],
    [
      'a tunnel of Deno',
      () =>
        Promise.reject(
          wrapped(
            new Error(
              'error sending request for url (https://console.tim.qq.com): client error (Connect): proxy authentication required',
            ),
          ),
        ),
    ],
    [
      'a tunnel of Bun',
      () =>
        Promise.reject(
          coded('Proxy refused to open a tunnel: 407 Proxy Authentication Required', 'ERR_PROXY_TUNNEL'),
        ),
    ],
  ])('%s', async (_, answer) => {
    const { transport, requests } = transportOf([answer])
    const error = await failureOf(transport.call(read, {}))
    expect(error).toBeInstanceOf(ResponseError)
    expect(error).toMatchObject({ status: 407, retryable: false })
    expect(error.message).toContain('a proxy on the way to console.tim.qq.com wants credentials')
    expect(error.message).toContain('HTTPS_PROXY')
    expect(requests).toHaveLength(1)
  })
})

describe('the reason of a connection that failed is never empty', () => {
  test.each<[string, Error, string]>([
    ['the innermost words', wrapped(coded('read ECONNRESET', 'ECONNRESET')), 'read ECONNRESET'],
    ['a code without words', wrapped(coded('', 'ECONNREFUSED')), 'ECONNREFUSED'],
    ['a code whose word is Error', wrapped(coded('Error', 'UND_ERR_SOCKET')), 'UND_ERR_SOCKET'],
    ['a name without words', wrapped(new RangeError('')), 'RangeError without a reason'],
    [
      'words of the wrapping, when the inside has none',
      new TypeError('terminated', { cause: new Error('') }),
      'terminated',
    ],
    [
      'words inside of which another says Error',
      new Error('socket', { cause: new Error('Error') }),
      'socket',
    ],
    ['nothing at all', new Error(''), 'Error without a reason'],
  ])('%s', (_, error, expected) => {
    expect(reasonOf(error)).toBe(expected)
  })

  test.each<[string, unknown, string]>([
    ['an object', { message: 'no route', code: 'EHOSTUNREACH' }, 'no route'],
    ['an object without words', Object.create(null), 'an object'],
    ['a text', 'cut', 'cut'],
    ['nothing', undefined, 'undefined'],
  ])('not even when %s is thrown', async (_, thrown, expected) => {
    const { transport } = transportOf([() => Promise.reject(thrown)], { retry: false })
    const error = await failureOf(transport.call(read, {}))
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toContain(`failed: ${expected}`)
  })
})

describe('a signer or fetch that gives something else is a TypeError that names it', () => {
  test.each([[undefined], [null], ['OK'], [{}], [{ status: 200 }]])(
    'a fetch that gives %j is a TypeError that names fetch',
    async (given) => {
      const { transport, requests } = transportOf([() => given as never])
      const error = await failureOf(transport.call(read, {}))
      expect(error).toBeInstanceOf(TypeError)
      expect(error.message).toContain('fetch must resolve with a Response')
      expect(requests).toHaveLength(1)
    },
  )

  test.each([[undefined], [null], [5], [{}]])(
    'a signer that gives %j is a TypeError that names signer',
    async (given) => {
      const signer = { sign: async () => given as never, invalidate: () => undefined }
      const { transport, requests } = transportOf([ok], { signer })
      const error = await failureOf(transport.call(read, {}))
      expect(error).toBeInstanceOf(TypeError)
      expect(error.message).toContain('signer must resolve with a UserSig')
      expect(requests).toEqual([])
    },
  )

  test('what a signer fails with is what the call fails with', async () => {
    const failure = new Error('the vault is closed')
    const { transport } = transportOf([ok], {
      signer: { sign: () => Promise.reject(failure), invalidate: () => undefined },
    })
    await expect(transport.call(read, {})).rejects.toBe(failure)
  })

  test('what a signer gives cannot add a parameter', async () => {
    const signer = { sign: async () => 'a&sdkappid=1 b', invalidate: () => undefined }
    const { transport, requests } = transportOf([ok], { signer })
    await transport.call(read, {})
    expect(new URL(requests[0]?.url ?? '').searchParams.getAll('sdkappid')).toEqual(['1400000000'])
  })

  const cycle: { self?: object } = {}
  cycle.self = cycle
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'request is undefined: the body must be an object'],
    ['a list', [], 'request is an array: the body must be an object'],
    ['a cycle', cycle, 'request cannot be written as a JSON object: '],
    ['something that writes itself as nothing', { toJSON: () => undefined }, 'request cannot be written'],
  ])('a request that holds %s', async (_, request, expected) => {
    const { transport, requests } = transportOf([ok])
    const error = await failureOf(transport.call(read, request as object))
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toContain(expected)
    expect(requests).toEqual([])
  })
})

describe('an answer of odd shape is an error of the answer, not of the engine', () => {
  test.each<[string, string, string]>([
    ['words that are an object', '{"ErrorCode":70107,"ErrorInfo":{"toString":1}}', '{"toString":1} (70107)'],
    ['words that are null', '{"ErrorCode":70107,"ErrorInfo":null}', '(70107)'],
    ['words that are a list', '{"ErrorCode":70107,"ErrorInfo":["a"]}', '["a"] (70107)'],
    ['a prototype', '{"ErrorCode":70107,"__proto__":{"ErrorInfo":5}}', '(70107)'],
    ['deep nesting', '['.repeat(100_000), 'not an answer of the service'],
  ])('%s', async (_, text, expected) => {
    const { transport } = transportOf([() => new Response(text)], { retry: false })
    const error = await failureOf(transport.call(read, {}))
    expect(['ApiError', 'ResponseError']).toContain(error.name)
    expect(error.message).toContain(expected)
  })
})
