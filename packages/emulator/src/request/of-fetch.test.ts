import { signUserSig } from '@timkit/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEmulator, sampleApp } from '../index.ts'
import { ofFetch } from './of-fetch.ts'
import { bodyOf } from './of-request.ts'

const address = 'https://console.tim.qq.com/v4/openim/sendmsg?sdkappid=1'
const post = { method: 'POST', body: '{}' }

class Options {
  readonly method = 'POST'
  readonly body = '{}'
}

describe('is left to a Request', () => {
  test.each<[string, string | URL | Request, RequestInit | undefined]>([
    ['a Request', new Request(address, post), undefined],
    ['a Request with options', new Request(address, post), post],
    ['an address alone', address, undefined],
    ['an address that is none', '/v4/openim/sendmsg', post],
    ['an address with credentials', 'https://a:b@console.tim.qq.com/v4/', post],
    ['another method', address, { method: 'PUT', body: '{}' }],
    ['a method in small letters', address, { method: 'post', body: '{}' }],
    ['no body', address, { method: 'POST' }],
    ['a body of bytes', address, { method: 'POST', body: new Uint8Array(2) }],
    ['a header that cannot be', address, { ...post, headers: { 'a b': 'c' } }],
    ['headers that are null', address, { ...post, headers: null as never }],
    ['an announced length', address, { ...post, headers: { 'content-length': '2000000' } }],
    ['a signal that is none', address, { ...post, signal: {} as never }],
    ['a redirect that is none', address, { ...post, redirect: 'never' as never }],
    ['another option', address, { ...post, mode: 'navigate' }],
    ['options of a class', address, new Options()],
  ])('%s', (_, input, init) => {
    expect(ofFetch(input, init)).toBeUndefined()
  })
})

test('a command says the same as the Request of it', async () => {
  const header = fc.tuple(
    fc.constantFrom('user-agent', 'User-Agent', 'forwarded', 'x-forwarded-for', 'content-type'),
    fc.string({ minLength: 1, maxLength: 20 }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.array(header, { maxLength: 4 }),
      fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant('\ufeff{}'), fc.constant('\ud800')),
      fc.boolean(),
      async (url, fields, body, isUrl) => {
        const headers = Object.fromEntries(fields)
        const init: RequestInit = { method: 'POST', headers, body, signal: AbortSignal.abort() }
        const said = ofFetch(isUrl ? new URL(url) : url, init)
        const request = new Request(url, init)
        expect(said?.method).toBe(request.method)
        expect(said?.url.href).toBe(request.url)
        for (const [name] of fields.filter(([name]) => name !== 'content-type'))
          expect(said?.headers.get(name)).toBe(request.headers.get(name))
        expect(bytesOf(await said?.body())).toEqual(bytesOf(await bodyOf(request)()))
      },
    ),
  )
})

test.each<[string, string, string, Record<string, string>]>([
  ['a command', 'openim/get_c2c_unread_msg_num', '{"To_Account":"bob"}', { 'user-agent': 'a test' }],
  ['a text that is not ASCII', 'openim/get_c2c_unread_msg_num', '{"To_Account":"小明"}', {}],
  ['a body that is no JSON', 'openim/get_c2c_unread_msg_num', 'To_Account', {}],
  ['an empty body', 'openim/get_c2c_unread_msg_num', '', {}],
  ['a body that is too large', 'openim/sendmsg', `{"x":"${'x'.repeat(1_100_000)}"}`, {}],
  ['a body that is too large in bytes', 'openim/sendmsg', `{"x":"${'明'.repeat(400_000)}"}`, {}],
  ['a command that does not exist', 'openim/nothing', '{}', {}],
  ['a version that does not exist', '../v3/openim/sendmsg', '{}', {}],
  ['the control', '../_emulator/control/clock', '{"advance":1}', {}],
  ['a file that does not exist', '../msg_history/2/x.gz', '{}', {}],
])('%s is answered and noted as by a Request', async (_, command, body, headers) => {
  const { sdkAppId, secretKey, identifier } = sampleApp
  const usersig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at: 1_795_000_000 })
  const query = `sdkappid=${sdkAppId}&identifier=${identifier}&usersig=${usersig}&contenttype=json&random=1`
  const outcomes: object[] = []
  for (const isRequest of [false, true]) {
    const emulator = createEmulator({ now: () => 1_795_000_000_000 })
    const url = `http://127.0.0.1/v4/${command}?${query}`
    const init = { method: 'POST', headers, body }
    const response = await (isRequest ? emulator.fetch(new Request(url, init)) : emulator.fetch(url, init))
    const noted = emulator.log.records.map(({ duration: __, ...rest }) => rest)
    const { status, statusText, type, url: from } = response
    outcomes.push({
      status,
      statusText,
      type,
      from,
      headers: [...response.headers],
      text: await response.text(),
      noted,
    })
  }
  expect(outcomes[0]).toEqual(outcomes[1])
})

function bytesOf(sent: Uint8Array | string | undefined): number[] {
  return [...(typeof sent === 'string' ? new TextEncoder().encode(sent) : (sent ?? []))]
}
