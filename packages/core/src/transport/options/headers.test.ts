import { expect, test } from 'vitest'
import { ok, read, transportOf } from '../../../test/prepared-transport.ts'
import { readHeaders } from './headers.ts'

test.each<[unknown, unknown, string]>([
  ['x', undefined, 'headers must be an object'],
  [{ 'Content-Type': 'text/plain' }, undefined, 'headers must not have "Content-Type": the client sets it'],
  [{ host: 'other' }, undefined, 'headers must not have "host"'],
  [{ 'a b': '1' }, undefined, 'headers has "a b", which is not a header name'],
  [{ '': '1' }, undefined, 'headers has "", which is not a header name'],
  [{ 'X-A': '1', 'x-a': '2' }, undefined, 'headers has "x-a" twice'],
  [{ 'x-a': 5 }, undefined, 'headers["x-a"] must be a text, but is of type number'],
  [{ 'x-a': 'one\r\nx-b: two' }, undefined, 'headers["x-a"] has a character that no header can have'],
  [{ 'x-a': '订单' }, undefined, 'headers["x-a"] has a character that no header can have'],
  [undefined, 5, 'userAgent must be a text'],
  [undefined, 'a\n', 'userAgent has a character'],
  [{ 'User-Agent': 'a' }, 'b', 'userAgent is given, and headers has "user-agent": give one'],
])('%j with the user agent %j is refused', (headers, userAgent, message) => {
  expect(() => readHeaders(headers as never, userAgent as never)).toThrow(message)
})

test('what a header holds is in no error, since it may be a credential', () => {
  const secret = 'Bearer 密钥'
  expect(() => readHeaders({ authorization: secret }, undefined)).toThrow(/^(?!.*Bearer).*$/)
})

test('a name of every object is a header like any other', () => {
  expect(readHeaders({ constructor: 'x' }, undefined)).toEqual({ constructor: 'x' })
})

test('every request has the headers of the client, and the content type that the service wants', async () => {
  const { transport, requests } = transportOf([ok], { headers: readHeaders({ 'X-Trace': 't' }, 'shop/1.0') })
  await transport.call(read, {})
  expect(requests[0]?.init.headers).toEqual({
    'x-trace': 't',
    'user-agent': 'shop/1.0',
    'content-type': 'application/json',
  })
})
