import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Finished, runCommand } from '../testing/run-command.ts'
import { runtimes } from '../testing/runtimes.ts'
import { deadUrl, type ServedEmulator, serveEmulator } from '../testing/serve-emulator.ts'

let app: ServedEmulator
let folder: string
beforeAll(async () => {
  app = await serveEmulator()
  folder = await mkdtemp(join(tmpdir(), 'timkit-unread-'))
  const compiled = await runCommand([process.execPath, runtimes.tsc(), '-p', 'unread-report'])
  expect(compiled).toEqual({ stdout: '', stderr: '', code: 0 })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

describe.concurrent.each([
  ['Node 20', [runtimes.node(20), 'dist/unread-report/main.js']],
  ['Node 22', [runtimes.node(22), 'unread-report/main.ts']],
  ['Node 26', [runtimes.node(26), 'unread-report/main.ts']],
])('on %s', (_, program) => {
  const report = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = app.env,
  ): Promise<Finished> => runCommand([...program, ...args], { env })

  test('without an app it asks none, and says so', async () => {
    const { code, stdout, stderr } = await report(['alice'], {})
    expect(stderr).toBe('TIMKIT_SDK_APP_ID is not set; --demo asks an emulator instead\n')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('a wrong key is explained in the language of the machine, and shown nowhere', async () => {
    const wrongKey = 'f'.repeat(64)
    const { code, stdout, stderr } = await report(['alice'], {
      ...app.env,
      TIMKIT_SECRET_KEY: wrongKey,
      LANG: 'zh_CN.UTF-8',
    })
    expect(code).toBe(2)
    expect(stderr).toContain('(70009)')
    expect(stderr).toContain('从控制台同一个应用取 SDKAppID 和密钥，重新签发。')
    expect(stdout + stderr).not.toContain(wrongKey)
  })

  test('where nothing listens, the remedy is about the network', async () => {
    const { code, stderr } = await report(['alice'], { ...app.env, TIMKIT_BASE_URL: await deadUrl() })
    expect(code).toBe(2)
    expect(stderr).toContain('Check network, proxy, region and baseUrl')
  })

  test.each([
    [{ TIMKIT_SDK_APP_ID: 'abc' }, 'TIMKIT_SDK_APP_ID must be a whole number'],
    [{ TIMKIT_SECRET_KEY: '' }, 'TIMKIT_SECRET_KEY is not set'],
    [{ TIMKIT_SECRET_KEY_FILE: '/nowhere' }, 'Set only one of'],
    [
      { TIMKIT_SECRET_KEY: '', TIMKIT_SECRET_KEY_FILE: '/nowhere' },
      "no such file or directory, open '/nowhere'",
    ],
    [
      { TIMKIT_SECRET_KEY: '', TIMKIT_SECRET_KEY_FILE: '~/nowhere', HOME: '/home/of/nobody' },
      "no such file or directory, open '/home/of/nobody/nowhere'",
    ],
    [{ TIMKIT_SECRET_KEY: `"${'a'.repeat(64)}"` }, 'TIMKIT_SECRET_KEY is in quotes'],
    [{ TIMKIT_REGION: '\u0024{REGION}' }, 'TIMKIT_REGION is \u0024{REGION}, which nobody filled in'],
    [{ TIMKIT_BASE_URL: 'http://emulator:8080' }, 'TIMKIT_INSECURE_HOSTS=emulator:8080'],
    [{ TIMKIT_INSECURE_HOSTS: '*' }, 'TIMKIT_INSECURE_HOSTS has "*"'],
  ])('a wrong variable is named: %o', async (variables, message) => {
    const { code, stderr } = await report(['alice'], { ...app.env, ...variables })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  test('the key may be in a file of the home folder, as Windows writes it', async () => {
    const { TIMKIT_SECRET_KEY: key, ...others } = app.env
    await writeFile(join(folder, 'app.key'), Buffer.from(`\ufeff${key}\r\n`, 'utf16le'))
    const env = { ...others, TIMKIT_SECRET_KEY_FILE: '~/app.key', HOME: folder }
    expect(await report(['bob'], env)).toMatchObject({ code: 0, stderr: '' })
  })

  test('an account that cannot be counted is apart, and spoils none of the others', async () => {
    const { code, stdout, stderr } = await report(['nobody', 'bob', 'shop_lin', 'alice'])
    expect(stdout).toBe(
      [
        '     5  shop_lin  林客服 Lin',
        '     1  bob       Bob Müller',
        '2 of 3 have unread messages, 6 in all.\n',
      ].join('\n'),
    )
    expect(stderr).toContain('nobody: ')
    expect(stderr).toContain('(90003)')
    expect(code).toBe(1)
  })

  test('accounts may be in a file, and the answer for a program', async () => {
    const file = join(folder, `accounts.txt`)
    await writeFile(file, '# our staff\nshop_lin # Lin\n\nshop_amy\nshop_lin\n')
    const { code, stdout, stderr } = await report(['--json', '--file', file])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      accounts: [
        { account: 'shop_lin', name: '林客服 Lin', unread: 5 },
        { account: 'shop_amy', name: 'Amy (Tea Shop)', unread: 3 },
      ],
      failed: [],
      unnamed: [],
    })
    expect(code).toBe(0)
  })
})
