import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderText, TimClient } from '@timkit/core'
import { createEmulator, sampleApp } from '@timkit/emulator'
import { type EmulatorServer, serve } from '@timkit/emulator/serve'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveEmulator } from '../testing/serve-emulator.ts'
import { type Run, runDemo } from './run.ts'

describe.concurrent('an app that is set', () => {
  const emulator = createEmulator()
  let server: EmulatorServer
  let env: Record<string, string>
  beforeAll(async () => {
    server = await serve({ emulator })
    env = {
      TIMKIT_BASE_URL: server.url,
      TIMKIT_SDK_APP_ID: String(sampleApp.sdkAppId),
      TIMKIT_SECRET_KEY: sampleApp.secretKey,
      TIMKIT_IDENTIFIER: sampleApp.identifier,
    }
  })
  afterAll(() => server.close())

  test('a wrong key is explained, and shown nowhere', async () => {
    const wrongKey = 'f'.repeat(64)
    const run = await runDemo(['alice'], { ...env, TIMKIT_SECRET_KEY: wrongKey })
    expect(run.code).toBe(1)
    expect(flat(run.stderr)).toContain('Cannot read the unread total of "alice"')
    expect(flat(run.stderr)).toContain('(70009)')
    expect(flat(run.stderr)).toContain('Take SDKAppID and secret key from the same app in the console')
    expectNoTrace(run)
    expect(run.stdout + run.stderr).not.toContain(wrongKey)
  })

  test('an account that does not exist is named', async () => {
    const run = await runDemo(['nobody'], env)
    expect(run.code).toBe(1)
    expect(flat(run.stderr)).toContain('Cannot read the unread total of "nobody"')
    expectNoTrace(run)
  })

  test('where nothing listens, the remedy is about the network', async () => {
    const run = await runDemo(['alice'], { ...env, TIMKIT_BASE_URL: `http://127.0.0.1:${await freePort()}` })
    expect(run.code).toBe(1)
    expect(flat(run.stderr)).toContain('Check network, proxy, region and baseUrl')
    expectNoTrace(run)
  })

  test('without accounts it says how to name them', async () => {
    const run = await runDemo([], env)
    expect(run.code).toBe(1)
    expect(flat(run.stderr)).toContain('demo -- alice bob')
  })

  test('it is asked for the accounts that were named', async () => {
    const run = await runDemo(['shop_amy', 'alice'], env)
    expect(run.stderr).toBe('')
    expect(run.code).toBe(0)
    expect(run.stdout).toContain(`App ${sampleApp.sdkAppId}, asked by administrator at ${server.url}.`)
    expect(run.stdout).toMatch(/^ {2}shop_amy {2}3 {2}shop_lin 2, bob 1$/m)
    expect(run.stdout).not.toMatch(/^ {2}shop_lin {2}\d/m)
    expect(run.stdout).toContain('What did shop_amy and shop_lin say?')
    expect(run.stdout).not.toContain('TIMKIT_SECRET_KEY')
    // Only the emulator is sent a message.
    expect(run.stdout).not.toContain('A message is sent.')
    const asked = emulator.log.records.map(({ command }) => command)
    expect(asked).toContain('openim/get_c2c_unread_msg_num')
    expect(asked).not.toContain('openim/sendmsg')
  })

  test('what was recalled after its hour was packed is not shown in that hour', async () => {
    await using app = await serveEmulator()
    const { emulator } = app
    const client = new TimClient(emulator)
    const pair = { operatorAccount: 'shop_lin', peerAccount: 'shop_amy' }
    // The newest ones of yesterday evening, which is the hour that the demo shows.
    const last = await client.roamingMessages(pair).first()
    const { From_Account = '', To_Account = '', MsgKey = '' } = last ?? {}
    const said = renderText(last?.MsgBody ?? []).slice(0, 30)
    await client.api.openim.adminMsgWithdraw({ From_Account, To_Account, MsgKey })
    const run = await runDemo(['shop_lin', 'shop_amy'], app.env)
    const hour = run.stdout.slice(run.stdout.indexOf('What was written in the hour'))
    expect(hour.split('\n\n')[2]).toContain('[message recalled]')
    expect(flat(run.stdout.slice(0, run.stdout.indexOf('The same, as')))).not.toContain(said)
  })

  test('the key may be in a file', async () => {
    const { TIMKIT_SECRET_KEY: _, ...others } = env
    const home = await mkdtemp(join(tmpdir(), 'timkit-demo-'))
    await writeFile(join(home, 'app.key'), `\ufeff${'f'.repeat(64)}\r\n`)
    const run = await runDemo(['alice'], { ...others, TIMKIT_SECRET_KEY_FILE: '~/app.key', HOME: home })
    await rm(home, { recursive: true })
    // It is no key of this app, but it was taken for one.
    expect(flat(run.stderr)).toContain('(70009)')
    const file = new URL('../package.json', import.meta.url).pathname
    const other = await runDemo(['alice'], { ...others, TIMKIT_SECRET_KEY_FILE: file })
    expect(flat(other.stderr)).toContain('package.json is a JSON text')
    const missing = await runDemo(['alice'], { ...others, TIMKIT_SECRET_KEY_FILE: '/nowhere/key' })
    expect(missing.code).toBe(1)
    expect(flat(missing.stderr)).toContain('cannot be read from the file that TIMKIT_SECRET_KEY_FILE names')
  })

  test.each([
    [{ TIMKIT_SDK_APP_ID: '' }, 'TIMKIT_SDK_APP_ID is not set'],
    [{ TIMKIT_SDK_APP_ID: 'abc' }, 'TIMKIT_SDK_APP_ID must be a whole number'],
    [{ TIMKIT_SECRET_KEY: '' }, 'TIMKIT_SECRET_KEY is not set'],
    [{ TIMKIT_SECRET_KEY_FILE: '/etc/hostname' }, 'are both set'],
    [{ TIMKIT_BASE_URL: '', TIMKIT_REGION: 'mars' }, 'TIMKIT_REGION is "mars", but must be one of china'],
    [{ TIMKIT_BASE_URL: 'http://example.com' }, 'TIMKIT_BASE_URL is "http://example.com"'],
    [{ TIMKIT_BASE_URL: 'http://example.com' }, 'TIMKIT_INSECURE_HOSTS=example.com'],
    [{ TIMKIT_IDENTIFIER: '\u0024{ADMIN}' }, 'TIMKIT_IDENTIFIER is \u0024{ADMIN}, which nobody filled in'],
  ])('a wrong variable is named: %o', async (variables, message) => {
    const run = await runDemo(['alice'], { ...env, ...variables })
    expect(run.code).toBe(1)
    expect(flat(run.stderr)).toContain(message)
    expect(run.stderr).not.toContain(sampleApp.secretKey)
    expectNoTrace(run)
  })
})

describe.concurrent('the emulator', () => {
  const { fetch, world } = createEmulator()
  const client = new TimClient({ ...sampleApp, fetch })
  let run: Run
  beforeAll(async () => {
    run = await runDemo([])
  })

  test('the demo ends well and says how to ask a real app', () => {
    expect(run.stderr).toBe('')
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('export TIMKIT_SDK_APP_ID=')
    expect(run.stdout).toContain('npx -y pnpm@12.4.2 demo -- alice bob')
  })

  test('everybody with unread messages is listed, most first', async () => {
    const expected: { account: string; total: number }[] = []
    for (const account of world.accounts.keys()) {
      const total = await client.unreadTotal(account)
      if (total > 0) expected.push({ account, total })
    }
    const listed = [...run.stdout.matchAll(/^ {2}(\S+) +(\d+) {2}\S+ \d+/gm)].map(([, account, total]) => ({
      account,
      total: Number(total),
    }))
    expect(listed).toHaveLength(expected.length)
    expect(listed).toEqual(expect.arrayContaining(expected))
    const totals = listed.map(({ total }) => total)
    expect(totals).toEqual(totals.toSorted((a, b) => b - a))
  })

  test('the conversation is shown whole and in order', async () => {
    const messages = await client
      .messages({ account: 'shop_lin', chat: { type: 'c2c', peer: 'alice' }, order: 'oldest-first' })
      .collect(100)
    expect(messages.length).toBeGreaterThan(10)
    let from = run.stdout.indexOf('What did shop_lin and alice say?')
    expect(from).toBeGreaterThan(0)
    for (const message of messages) {
      const at = run.stdout.indexOf(renderText(message).slice(0, 40), from)
      expect(at, renderText(message)).toBeGreaterThan(from)
      from = at
    }
  })

  test('what was recalled is not shown', () => {
    expect(run.stdout).toContain('[message recalled]')
    expect(run.stdout).not.toContain('Your parcel is late, sory')
  })

  test('the hours with files are listed, and one is downloaded and read', () => {
    for (const hour of ['09:00–10:00', '11:00–12:00', '14:00–15:00', '20:00–21:00']) {
      expect(run.stdout).toMatch(
        new RegExp(`^ {2}${hour} {2}one-to-one {2}[\\d.]+ K?B, [\\d.]+ K?B unpacked$`, 'm'),
      )
    }
    expect(run.stdout).toMatch(/^ {2}09:00–10:00 {2}groups {6}/m)
    expect(run.stdout).toMatch(/^ {2}1400000000_C2C_\d{8}20\.gz +█+ +100 % {2}[\d.]+ KB$/m)
    expect(flat(run.stdout)).toMatch(
      /[4-9] messages; both sizes and both MD5s match what the service reported\./,
    )
    expect(run.stdout).toContain('shop_lin → shop_amy')
  })

  test('yesterday is archived, and a Chinese and an English word are found with what is not covered', () => {
    const part = run.stdout.slice(run.stdout.indexOf('Who keeps the files beyond seven days'))
    expect(flat(part)).toMatch(
      /Kept in a temporary folder since yesterday: \d+ files .* an index of \d+ messages\./,
    )
    expect(part).toMatch(/timkit search 龙井\n.*\n.*西湖区龙井路/)
    expect(part).toMatch(/timkit search look\n.*\n.*could you look into this one/)
    expect(flat(part)).toContain('Searched: every hour since yesterday that has a file.')
  })

  test('a message is sent, and its webhook arrives and is verified; a forged one is refused', () => {
    const part = run.stdout.slice(run.stdout.indexOf('A message is sent.'))
    expect(part).toMatch(/^ {2}C2C\.CallbackAfterSendMsg$/m)
    expect(part).toMatch(/^ {2}\d\d:\d\d {2}alice → shop_lin {2}Is the oolong in\?$/m)
    expect(part).toContain('verified, and handled once.')
    expect(part).toContain('The same, signed with another token: 403, and not handled.')
  })

  test('only text is written where the output is not a terminal', () => {
    expect(run.stdout).not.toContain('\u001B')
    expect(run.stdout).not.toContain('\r')
  })

  test('lines are as wide as the terminal', async () => {
    const { stdout } = await runDemo(['shop_lin'], { COLUMNS: '44' })
    const conversation = stdout.slice(stdout.indexOf('What did'), stdout.indexOf('Which hours'))
    // An East Asian letter takes two columns.
    const widths = conversation.split('\n').map((line) => line.replace(/[^\0-\u00FF…⏎→]/gu, 'xx').length)
    expect(Math.max(...widths)).toBeLessThanOrEqual(44)
  })

  test.each<[string, string[], Record<string, string>]>([
    ['by the locale', [], { LANG: 'zh_CN.UTF-8' }],
    ['by the flag', ['--lang', 'zh'], { LANG: 'en_US.UTF-8' }],
    ['by the flag after the separator of a script runner', ['--', '--lang', 'zh'], {}],
  ])('it speaks Chinese %s', async (_, args, env) => {
    const { stdout, code } = await runDemo(args, env)
    expect(code).toBe(0)
    expect(stdout).toContain('谁有未读消息？')
    expect(stdout).toContain('[消息已撤回]')
    expect(stdout).toMatch(/^ {2}20:00–21:00 {2}单聊 {2}/m)
    expect(stdout).not.toMatch(/Who has unread/)
  })

  test('colours can be asked for and refused', async () => {
    expect((await runDemo(['bob'], { FORCE_COLOR: '1' })).stdout).toContain('\u001B[1m')
    expect((await runDemo(['bob'], { FORCE_COLOR: '1', NO_COLOR: '1' })).stdout).not.toContain('\u001B')
  })
})

describe.concurrent('the command line', () => {
  test('an unknown flag is refused with the usage', async () => {
    const run = await runDemo(['--accounts'])
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('--accounts')
    expect(run.stderr).toContain('Usage:')
    expectNoTrace(run)
  })

  test('an unknown language is refused', async () => {
    const run = await runDemo(['--lang', 'fr'])
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('--lang must be en or zh, but is "fr"')
  })

  test('help is given in the language of the machine', async () => {
    expect((await runDemo(['--help'])).stdout).toContain('Usage:')
    expect((await runDemo(['--help'], { LC_ALL: 'zh_CN.UTF-8' })).stdout).toContain('用法：')
  })
})

/** Undoes the line breaks that the width of the terminal made. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function expectNoTrace(run: Run): void {
  expect(run.stdout + run.stderr).not.toMatch(/^\s+at .+:\d+/m)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The port of a server is a number')
  return address.port
}
