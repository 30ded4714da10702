import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  [{ 'x-forwarded-for': 'unknown' }, '127.0.0.1'],
  [{ 'x-forwarded-for': 'not an address' }, '127.0.0.1'],
  [{ forwarded: 'proto=https' }, '127.0.0.1'],
  [{ forwarded: 'for=_hidden' }, '127.0.0.1'],
  [{ 'x-forwarded-for': '192.0.2.60' }, '192.0.2.60'],
  [{ 'x-forwarded-for': '192.0.2.60:4711, 10.0.0.1' }, '192.0.2.60'],
  [{ 'x-forwarded-for': '2001:db8::17' }, '2001:db8::17'],
  [{ forwarded: 'for=192.0.2.43;proto=https, for=198.51.100.17' }, '192.0.2.43'],
  [{ forwarded: 'proto=https; For="[2001:db8:cafe::17]:4711"' }, '2001:db8:cafe::17'],
  [{ forwarded: 'for=192.0.2.43', 'x-forwarded-for': '192.0.2.60' }, '192.0.2.43'],
])('with %j the client is %s', (headers, address) => {
  expect(clientAddress({ headers: new Headers(headers as Record<string, string>) })).toBe(address)
})

test.each([
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::1', '::1'],
  ['', '127.0.0.1'],
])('of a connection from %s it is %s', (peer, address) => {
  expect(clientAddress({ headers: new Headers(), peer })).toBe(address)
})
