import { explain, signUserSig } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../index.ts'
import { otherCommands } from '../../services/other-commands.ts'
import type { LogEntry, LogPage } from '../wire/log.ts'

const [notEmulated] = [...otherCommands.keys()].filter((path) => !path.startsWith('group_open_'))

interface Sent {
  readonly path?: string
  readonly method?: string
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly sign?: Partial<Parameters<typeof signUserSig>[0]>
  readonly body?: string
}

/** Sends a request that is right but for what is given, and gives what the page says about it. */
async function sendAndRead(emulator: Emulator, sent: Sent): Promise<Record<'en' | 'zh', LogEntry>> {
  const { sdkAppId, secretKey, identifier } = emulator
  const userId = sent.query?.identifier ?? identifier
  const at = new Date(emulator.clock.now())
  const usersig = await signUserSig({ sdkAppId, secretKey, userId, at, ...sent.sign })
  const query = {
    sdkappid: String(sdkAppId),
    identifier,
    usersig,
    random: '1',
    contenttype: 'json',
    ...sent.query,
  }
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const path = sent.path ?? '/v4/openim/get_c2c_unread_msg_num'
  await emulator.fetch(`http://127.0.0.1${path}?${new URLSearchParams(given)}`, {
    method: sent.method ?? 'POST',
    ...(sent.method !== 'GET' && { body: sent.body ?? '{"To_Account":"alice"}' }),
  })
  const read = async (locale: string): Promise<LogEntry> => {
    const response = await emulator.fetch(`http://127.0.0.1/_emulator/page/log?locale=${locale}`)
    const entry = ((await response.json()) as LogPage).entries.at(-1)
    if (entry === undefined) throw new Error('The log is empty')
    return entry
  }
  return { en: await read('en'), zh: await read('zh') }
}

const day = 86_400
const ago = (seconds: number): { at: Date } => ({ at: new Date(Date.now() - seconds * 1000) })

describe('a refused request is explained in both languages', () => {
  test.each<[string, Sent, number | undefined, RegExp, RegExp]>([
    [
      'a slip in the command',
      { path: '/v4/openim/sendmgs' },
      60009,
      /mean \/v4\/openim\/sendmsg\?/,
      /\/v4\/openim\/sendmsg/,
    ],
    [
      'a path without /v4',
      { path: '/openim/sendmsg' },
      undefined,
      /mean \/v4\/openim\/sendmsg\?/,
      /\/v4\/openim\/sendmsg/,
    ],
    [
      'another version',
      { path: '/v3/openim/sendmsg' },
      60009,
      /mean \/v4\/openim\/sendmsg\?/,
      /\/v4\/openim\/sendmsg/,
    ],
    [
      'a command that nobody knows',
      { path: '/v4/kitchen/boil_water' },
      60009,
      /no command “kitchen/,
      /不认识命令“kitchen/,
    ],
    [
      'a command that is documented but not emulated',
      { path: `/v4/${notEmulated}` },
      60009,
      new RegExp(`“${notEmulated}” exists, but this emulator`),
      new RegExp(`“${notEmulated}”确实存在`),
    ],
    [
      'a slip in a command that is not emulated',
      { path: '/v4/sns/friend_ad' },
      60009,
      /mean \/v4\/sns\/friend_add\?/,
      /\/v4\/sns\/friend_add/,
    ],
    ['another method', { method: 'GET' }, 60002, /was a GET/, /GET/],
    ['no sdkappid', { query: { sdkappid: undefined } }, 60012, /Missing.*sdkappid\./, /缺失.*sdkappid。/],
    [
      'no identifier',
      { query: { identifier: undefined } },
      60004,
      /Missing.*identifier\./,
      /缺失.*identifier。/,
    ],
    ['an empty usersig', { query: { usersig: '' } }, 70002, /Missing.*usersig\./, /缺失.*usersig。/],
    ['another content type', { query: { contenttype: 'xml' } }, 60002, /contenttype=xml/, /contenttype=xml/],
    ['no number as random', { query: { random: 'abc' } }, 60002, /random=abc/, /random=abc/],
    [
      'another app',
      { query: { sdkappid: '1400000001' } },
      60006,
      /1400000001.*1400000000/,
      /1400000001.*1400000000/,
    ],
    [
      'no admin',
      { query: { identifier: 'alice' } },
      60010,
      /only the admin.*administrator/,
      /管理员“administrator”/,
    ],
    [
      'a UserSig of somebody else',
      { sign: { userId: 'bob' } },
      70013,
      /“bob”.*“administrator”/,
      /“bob”.*“administrator”/,
    ],
    ['a UserSig of another app', { sign: { sdkAppId: 1_400_000_777 } }, 70014, /1400000777/, /1400000777/],
    [
      'a UserSig of another key',
      { sign: { secretKey: 'wrong' } },
      70009,
      /sample key.*TIMKIT_SECRET_KEY/,
      /示例密钥.*TIMKIT_SECRET_KEY/,
    ],
    [
      'a UserSig that is over',
      { sign: { ...ago(3 * day), expire: day } },
      70001,
      /over for 2 days.*last 1 day\b/,
      /过期 2 天.*有效期是 1 天/,
    ],
    [
      'a body that is a form',
      { body: 'To_Account=alice' },
      90001,
      /JSON object.*form encoding/,
      /JSON 对象.*表单编码/,
    ],
    ['a body that is an array', { body: '[]' }, 90001, /JSON object/, /JSON 对象/],
  ])('%s', async (_, sent, code, english, chinese) => {
    const { en, zh } = await sendAndRead(createEmulator(), sent)
    expect(en.outcome).toBe('refused')
    expect(en.errorCode).toBe(code)
    expect(en.findings.join('\n')).toMatch(english)
    expect(zh.findings.join('\n')).toMatch(chinese)
    if (code === undefined) return
    const { meaning, remedy } = explain(code, 'zh')
    expect(zh.explanation).toMatchObject({ meaning, remedy })
    expect(en.explanation?.meaning).toBe(explain(code, 'en').meaning)
  })

  test('a key of one’s own is not called the sample key', async () => {
    const { en } = await sendAndRead(createEmulator({ secretKey: 'mine' }), { sign: { secretKey: 'wrong' } })
    expect(en.findings.join()).toContain('started with')
    expect(JSON.stringify(en)).not.toContain('mine')
  })

  test('a clock that was moved is named as the reason of a UserSig that is over', async () => {
    const emulator = createEmulator()
    const signedByMachine = { at: new Date(), expire: 3600 }
    emulator.clock.advance(2 * 3600 * 1000)
    const { en, zh } = await sendAndRead(emulator, { sign: signedByMachine })
    expect(en.findings.join('\n')).toContain('2 hours ahead of this machine’s')
    expect(zh.findings.join('\n')).toContain('比本机快 2 小时')
    expect(en.userSig?.wrong).toEqual(['expire'])
  })

  test('a UserSig from the future is remarked on though it is accepted', async () => {
    const emulator = createEmulator()
    const { en } = await sendAndRead(emulator, { sign: { at: new Date(Date.now() + 601_000) } })
    expect(en).toMatchObject({ outcome: 'ok', userSig: { wrong: ['time'] } })
    expect(en.findings.join()).toMatch(/10 minutes.* in the future/)
  })
})

describe('what the log shows of a request', () => {
  test('a request that is right has nothing to remark', async () => {
    const { en } = await sendAndRead(createEmulator(), {})
    expect(en).toMatchObject({
      method: 'POST',
      command: 'openim/get_c2c_unread_msg_num',
      outcome: 'ok',
      errorCode: 0,
      identifier: 'administrator',
      userSig: { userId: 'administrator', sdkAppId: 1_400_000_000, wrong: [] },
      findings: [],
    })
    expect(JSON.parse(en.request ?? '')).toEqual({ To_Account: 'alice' })
    expect(JSON.parse(en.answer ?? '')).toMatchObject({ ActionStatus: 'OK' })
  })

  test('the query is shown without the UserSig, also under another spelling', async () => {
    const { en } = await sendAndRead(createEmulator(), {
      query: { sdkappid: '1', UserSig: 'eJw-secret', long: 'x'.repeat(500) },
    })
    expect(en.query).toMatchObject({ sdkappid: '1', UserSig: '(10)', long: '(500)' })
    expect(en.query?.usersig).toMatch(/^\(\d+\)$/)
  })

  test.each<[string, EmulatorOptions]>([['a download that was never offered', {}]])(
    '%s',
    async (_, options) => {
      const { en, zh } = await sendAndRead(createEmulator(options), {
        path: '/msg_history/none.gz',
        method: 'GET',
      })
      expect(en.outcome).toBe('refused')
      expect(zh.findings[0]).toMatch(/[\u4E00-\u9FFF]/)
    },
  )

  test('what browsers ask for by themselves is not in the log', async () => {
    const emulator = createEmulator()
    await emulator.fetch('http://127.0.0.1/favicon.ico')
    await emulator.fetch('http://127.0.0.1/.well-known/appspecific/com.chrome.devtools.json')
    expect(emulator.log.records).toEqual([])
  })
})
