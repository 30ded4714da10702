import { signPrivateMapKey, signUserSig } from '@timkit/core'
import { Api } from 'tls-sig-api-v2'
import { describe, expect, test } from 'vitest'
import { noon } from '../../test/app.ts'
import { createEmulator, sampleApp } from '../index.ts'
import { otherCommands } from '../services/other-commands.ts'

const { sdkAppId, secretKey, identifier } = sampleApp
const now = Math.floor(noon / 1000)
const emulator = createEmulator({ now: () => noon, seed: 'empty' })
const userSig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at: now })

async function ask(
  url: string,
  init: RequestInit = {},
): Promise<{ ActionStatus: string; ErrorCode: number; ErrorInfo: string }> {
  const response = await emulator.fetch(url, {
    method: 'POST',
    body: '{"To_Account":"administrator"}',
    ...init,
  })
  expect(response.status).toBe(200)
  return response.json()
}

function address(
  change: Record<string, string | undefined> = {},
  path = '/v4/openim/get_c2c_unread_msg_num',
): string {
  const query = {
    sdkappid: String(sdkAppId),
    identifier,
    usersig: userSig,
    random: '4294967295',
    contenttype: 'json',
    ...change,
  }
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `https://console.tim.qq.com${path}?${new URLSearchParams(given)}`
}

describe('the query', () => {
  test.each([
    ['no sdkappid', { sdkappid: undefined }, 60012],
    ['an empty sdkappid', { sdkappid: '' }, 60012],
    ['an sdkappid that is no number', { sdkappid: 'x' }, 60006],
    ['another sdkappid', { sdkappid: '1400000001' }, 60006],
    ['no identifier', { identifier: undefined }, 60004],
    ['no usersig', { usersig: undefined }, 60004],
    ['an empty usersig', { usersig: '' }, 70002],
    ['a usersig that is none', { usersig: 'eJxNotAUserSig' }, 70003],
    ['a random beyond uint32', { random: '4294967296' }, 60002],
    ['a negative random', { random: '-1' }, 60002],
    ['a random that is no number', { random: 'x' }, 60002],
    ['no contenttype', { contenttype: undefined }, 60002],
    ['another contenttype', { contenttype: 'xml' }, 60002],
    ['an identifier that did not sign', { identifier: 'alice' }, 70013],
  ])('the query with %s is refused', async (_, change, code) => {
    expect(await ask(address(change))).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code })
  })

  test('the query without random is accepted: clients leave it out', async () => {
    expect(await ask(address({ random: undefined }))).toHaveProperty('ErrorCode', 0)
    expect(await ask(address({ random: '' }))).toHaveProperty('ErrorCode', 0)
  })

  test.each([
    ['for another app', { sdkAppId: 1400000001 }, 70014],
    ['with another key', { secretKey: 'another key' }, 70009],
    ['that has expired', { at: now - 86_401, expire: 86_400 }, 70001],
    ['with a userbuf', { userBuf: new Uint8Array([1]) }, 70003],
  ])('the query with a usersig %s is refused', async (_, change, code) => {
    const usersig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at: now, ...change })
    expect(await ask(address({ usersig }))).toHaveProperty('ErrorCode', code)
  })

  test('the query with a PrivateMapKey instead of a usersig is refused', async () => {
    const options = {
      sdkAppId,
      secretKey,
      userId: identifier,
      at: now,
      expire: 86_400,
      roomId: 10_000,
      privileges: 'all',
    } as const
    const usersig = await signPrivateMapKey(options)
    expect(await ask(address({ usersig }))).toHaveProperty('ErrorCode', 70003)
  })

  test('the query of somebody who is not the admin is refused', async () => {
    const usersig = await signUserSig({ sdkAppId, secretKey, userId: 'alice', at: now })
    expect(await ask(address({ identifier: 'alice', usersig }))).toHaveProperty('ErrorCode', 60010)
  })

  test('the query with a usersig of the official package is accepted', async () => {
    const live = createEmulator({ seed: 'empty' })
    const usersig = new Api(sdkAppId, secretKey).genUserSig(identifier, 86_400)
    const response = await live.fetch(address({ usersig }), {
      method: 'POST',
      body: '{"To_Account":"administrator"}',
    })
    expect(await response.json()).toMatchObject({ ActionStatus: 'OK', ErrorCode: 0, AllC2CUnreadMsgNum: 0 })
  })

  test('the query is checked again when a usersig that was accepted expires', async () => {
    const app = createEmulator({ now: () => noon, seed: 'empty' })
    const usersig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at: now, expire: 60 })
    const code = async () => {
      const response = await app.fetch(address({ usersig }), {
        method: 'POST',
        body: '{"To_Account":"administrator"}',
      })
      return (await response.json()).ErrorCode
    }
    expect(await code()).toBe(0)
    app.clock.advance(60_000)
    expect(await code()).toBe(0)
    app.clock.advance(1000)
    expect(await code()).toBe(70001)
  })

  test('a query that was accepted does not let another identifier in', async () => {
    expect(await ask(address())).toHaveProperty('ErrorCode', 0)
    expect(await ask(address({ identifier: 'alice' }))).toHaveProperty('ErrorCode', 70013)
  })
})

describe('method, path and body', () => {
  test.each([
    ['GET', { method: 'GET', body: null }, '/v4/openim/sendmsg', 60002],
    ['PUT', { method: 'PUT' }, '/v4/openim/sendmsg', 60002],
    ['another version', {}, '/v3/openim/sendmsg', 60009],
    ['an unknown command', {}, '/v4/openim/send', 60009],
    ['an unknown service', {}, '/v4/nothing/sendmsg', 60009],
    ['no command', {}, '/v4/openim', 60009],
    ['a trailing slash', {}, '/v4/openim/sendmsg/', 60009],
    ['another case', {}, '/v4/OpenIM/sendmsg', 60009],
    ['an unknown command of the group service', {}, '/v4/group_open_http_svc/nothing', 10003],
    ['an unknown command of the history service', {}, '/v4/open_msg_svc/gethistory', 1001],
    ['no body', { body: null }, '/v4/openim/sendmsg', 90001],
    ['an empty body', { body: '' }, '/v4/openim/sendmsg', 90001],
    ['a body that is not JSON', { body: '{"To_Account":' }, '/v4/openim/sendmsg', 90001],
    ['a body that is an array', { body: '[]' }, '/v4/openim/sendmsg', 90001],
    [
      'a body that is not UTF-8',
      { body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) },
      '/v4/openim/sendmsg',
      90001,
    ],
    [
      'a body that is not JSON, of the account service',
      { body: 'x' },
      '/v4/im_open_login_svc/account_check',
      60003,
    ],
    ['a body of 2 MB', { body: `{"a":"${'x'.repeat(2 ** 21)}"}` }, '/v4/openim/sendmsg', 60002],
  ])('%s is refused', async (_, init, path, code) => {
    expect(await ask(address({}, path), init)).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: code })
  })

  test.each([...otherCommands.keys()])(
    '%s, which the service has and the emulator has not, is not called unknown',
    async (path) => {
      const { ErrorCode, ErrorInfo } = await ask(address({}, `/v4/${path}`))
      expect(ErrorCode).toBe(60009)
      expect(ErrorInfo).toMatch(
        new RegExp(`^The service has ${path} \\(https://\\S+\\), but the emulator does not emulate it$`),
      )
    },
  )

  test('a command that nobody has is said to be none', async () => {
    for (const path of ['sns/friend_ad', 'toString/constructor', 'sns/'])
      expect(await ask(address({}, `/v4/${path}`))).toHaveProperty('ErrorInfo', 'There is no such command')
  })

  test('a number where a UserID is wanted has a code of its own', async () => {
    for (const [path, body] of [
      ['openim/get_c2c_unread_msg_num', { To_Account: 7 }],
      ['openim/sendmsg', { To_Account: 'administrator', From_Account: 0 }],
      ['openim/query_online_status', { To_Account: ['administrator', 7] }],
      ['im_open_login_svc/account_import', { UserID: 7 }],
      ['im_open_login_svc/account_check', { CheckItem: [{ UserID: 7 }] }],
      ['profile/portrait_get', { To_Account: [7], TagList: [] }],
      ['recentcontact/get_list', { From_Account: 7 }],
      ['group_open_http_svc/get_joined_group_list', { Member_Account: 7 }],
    ] as const) {
      const answer = await ask(address({}, `/v4/${path}`), { body: JSON.stringify(body) })
      expect(answer.ErrorCode, path).toBe(60015)
    }
  })

  test('a path outside of the API is not found', async () => {
    for (const path of [
      '/v4',
      '/v4/../etc/passwd',
      '/msg_history/',
      '/msg_history/2/../../x',
      '//v4/openim/sendmsg',
    ]) {
      const response = await emulator.fetch(`https://console.tim.qq.com${path}`)
      expect(response.status, path).toBe(404)
    }
  })
})

test('every request is logged with what its usersig says, and without the usersig', async () => {
  const app = createEmulator({ now: () => noon, seed: 'empty' })
  const seen: number[] = []
  const stop = app.log.subscribe((record) => seen.push(record.id))
  const wrongKey = await signUserSig({ sdkAppId, secretKey: 'another key', userId: identifier, at: now })
  await app.fetch(address({ usersig: wrongKey }), { method: 'POST', body: '{}' })
  stop()
  await app.fetch(address({}, '/v4/nothing/here'), { method: 'POST', body: '{}' })
  expect(seen).toEqual([1])
  expect(app.log.records).toMatchObject([
    {
      id: 1,
      time: noon,
      command: 'openim/get_c2c_unread_msg_num',
      status: 200,
      errorCode: 70009,
      identifier,
    },
    { id: 2, command: 'nothing/here', errorCode: 60009 },
  ])
  expect(app.log.records[0]?.userSig).toEqual({ userId: identifier, sdkAppId, time: now, expire: 15_552_000 })
  expect(JSON.stringify(app.log.records)).not.toContain(wrongKey.slice(20, 60))
})

test('calls beyond the documented rate are refused with 60007 until the next second', async () => {
  const app = createEmulator({ now: () => noon, seed: 'empty', rateLimits: true })
  const code = async () => {
    const response = await app.fetch(address({}, '/v4/open_msg_svc/get_history'), {
      method: 'POST',
      body: '{}',
    })
    return (await response.json()).ErrorCode
  }
  for (let call = 0; call < 10; call += 1) expect(await code()).toBe(1002)
  expect(await code()).toBe(60007)
  app.clock.advance(1000)
  expect(await code()).toBe(1002)
})

test('every answer is dated by the clock of the emulator', async () => {
  const app = createEmulator({
    now: () => noon,
    seed: 'empty',
    faults: [{ command: 'openim/importmsg', status: 502 }],
  })
  const dateOf = async (path: string) =>
    (await app.fetch(`https://console.tim.qq.com${path}`)).headers.get('date')
  for (const path of [
    '/v4/openim/sendmsg',
    '/v4/openim/importmsg',
    '/msg_history/2/x',
    '/',
    '/_emulator/control',
    '/x',
  ])
    expect(await dateOf(path), path).toBe('Wed, 20 May 2026 04:34:56 GMT')
  app.clock.advance(-45_000)
  expect(await dateOf('/v4/openim/sendmsg')).toBe('Wed, 20 May 2026 04:34:11 GMT')
})
