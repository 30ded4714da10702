import { spawn } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { hostname, networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import { expect, test } from 'vitest'
import { text } from '../test/app.ts'
import { sampleApp } from './index.ts'

const bin = join(import.meta.dirname, 'bin.ts')

interface Run {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command; when it prints its last line, `whileUp` sees what it printed, and then it gets a SIGTERM. */
async function run(
  args: readonly string[],
  env: Record<string, string> = {},
  whileUp?: (env: Record<string, string>) => Promise<void>,
): Promise<Run> {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const up = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      if (stdout.includes('TIMKIT_IDENTIFIER=')) resolve()
    })
    child.on('exit', () => resolve())
  })
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  await up
  try {
    if (child.exitCode === null)
      await whileUp?.(
        Object.fromEntries(
          stdout
            .trim()
            .split('\n')
            .map((line) => line.split('=') as [string, string]),
        ),
      )
  } finally {
    child.kill('SIGTERM')
  }
  return { exitCode: await exit, stdout, stderr }
}

test.each([
  [['--prot', '0'], '--prot'],
  [['x'], 'x'],
  [['--port', 'http'], '--port must be a whole number'],
  [['--port', '99999999999'], '--port must be a whole number'],
  [['--port', '70000'], '--port must be a whole number, at most 65535'],
  [['--sdk-app-id', '0'], 'sdkAppId'],
  [['--seed', 'bakery'], 'seed must be one of shop, empty'],
  [['--seed', '/nowhere/seed.json'], '--seed /nowhere/seed.json'],
  [['--data', '/nowhere/world.ndjson'], '--data: Cannot keep the world in /nowhere/world.ndjson: its folder'],
  [['--data', ''], '--data must not be empty'],
  [['--generate', '0'], 'generate.messages'],
  [['--faults', '/nowhere/faults.json'], '--faults /nowhere/faults.json'],
  [['--host', '0.0.0.0'], '--allow-remote'],
  [['--webhook-url', 'example.com/hook'], 'webhooks.url must be an http or https URL'],
  [['--webhook-url', 'http://127.0.0.1/', '--webhook-events', 'C2C'], 'webhooks.events[0] must be'],
  [['--webhook-events', ','], '--webhook-events is empty'],
  [['--webhook-retries', 'often'], '--webhook-retries must be a whole number'],
  [['--webhook-retries', '3'], '--webhook-retries needs --webhook-url (TIMKIT_WEBHOOK_URL)'],
  [['--webhook-events', 'C2C.*'], '--webhook-events needs --webhook-url'],
  [['--webhook-block'], '--webhook-block needs --webhook-url'],
  [['--webhook-token', 'secret'], '--webhook-token needs --webhook-url'],
])('%j is refused with exit code 2', async (args, words) => {
  const { exitCode, stdout, stderr } = await run(args)
  expect([exitCode, stdout]).toEqual([2, ''])
  expect(stderr).toContain(words)
  expect(stderr).not.toContain('    at ')
})

test('a port that is in use is said in a sentence', async () => {
  const other = createTcpServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { exitCode, stderr } = await run(['--port', String(port)])
  other.close()
  expect(exitCode).toBe(2)
  expect(stderr).toContain(`Port ${port} is in use`)
})

test('a key file that cannot be read is said in a sentence', async () => {
  const { exitCode, stderr } = await run([], { TIMKIT_SECRET_KEY_FILE: '/nowhere/key' })
  expect(exitCode).toBe(2)
  expect(stderr).toContain('TIMKIT_SECRET_KEY_FILE')
  expect(stderr).toContain('/nowhere/key')
})

test('a secret that is set twice is refused, and not repeated', async () => {
  for (const name of ['TIMKIT_SECRET_KEY', 'TIMKIT_WEBHOOK_TOKEN']) {
    const env = { [name]: 'a-secret-of-a-test', [`${name}_FILE`]: '/nowhere/secret' }
    const { exitCode, stderr } = await run([], env)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`Set ${name} or ${name}_FILE, not both`)
    expect(stderr).not.toContain('a-secret')
  }
})

test('a token that is typed goes before the variables', async () => {
  const env = { TIMKIT_WEBHOOK_TOKEN: 'a', TIMKIT_WEBHOOK_TOKEN_FILE: '/nowhere/token' }
  const typed = ['--webhook-url', 'http://127.0.0.1:9/', '--webhook-token', 'typed']
  const { exitCode, stderr } = await run(typed, env)
  expect(exitCode).toBe(0)
  expect(stderr).not.toContain('not signed')
})

test('a key that certainly is none is refused, and not repeated', async () => {
  const placeholder = await run([], { TIMKIT_SECRET_KEY: '%TIM_KEY%' })
  expect(placeholder).toMatchObject({ exitCode: 2, stdout: '' })
  expect(placeholder.stderr).toContain('TIMKIT_SECRET_KEY: it is a variable or placeholder')
  const folder = await mkdtemp(join(tmpdir(), 'timkit-'))
  await writeFile(join(folder, 'key'), 'KEY=5bd2850fff3ecb11')
  const { exitCode, stderr } = await run([], { TIMKIT_SECRET_KEY_FILE: '~/key', HOME: folder })
  expect(exitCode).toBe(2)
  expect(stderr).toContain(`${folder}/key is an assignment`)
  expect(stderr).not.toContain('5bd2850')
})

test('key and seed are read as PowerShell writes them, in UTF-16', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-'))
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}\r\n`, 'utf16le')
  await writeFile(join(folder, 'key'), utf16('5bd2850fff3ecb11'))
  await writeFile(join(folder, 'seed.json'), utf16('{"accounts":[{"UserID":"李娜"}]}'))
  const key = { TIMKIT_SECRET_KEY_FILE: join(folder, 'key') }
  const { exitCode } = await run(['--seed', join(folder, 'seed.json')], key, async (env) => {
    expect(env.TIMKIT_SECRET_KEY).toBe('5bd2850fff3ecb11')
    const { sdkAppId, identifier } = sampleApp
    const client = new TimClient({
      sdkAppId,
      secretKey: '5bd2850fff3ecb11',
      identifier,
      baseUrl: env.TIMKIT_BASE_URL ?? '',
    })
    expect(await client.unreadTotal('李娜')).toBe(0)
  })
  expect(exitCode).toBe(0)
})

test('mistakes in files are said with their place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-'))
  const file = join(folder, 'file.json')
  await writeFile(file, '{"accounts":[{"UserId":"alice"}]}')
  const seed = await run(['--seed', file])
  expect(seed.exitCode).toBe(2)
  expect(seed.stderr).toContain('accounts[0] has no UserID')
  await writeFile(file, '{"rules":[{"errorcode":60008}]}')
  const faults = await run(['--faults', file])
  expect(faults.exitCode).toBe(2)
  expect(faults.stderr).toContain('rules[0] has a field "errorcode"')
  await writeFile(file, '{"accounts":')
  const broken = await run(['--seed', file])
  expect(broken.exitCode).toBe(2)
  expect(broken.stderr).toContain('JSON')
})

test('a world and faults come from files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-'))
  const seed = join(folder, 'seed.json')
  const faults = join(folder, 'faults.json')
  const message = { at: '-1m', from: 'a', text: 'hi' }
  const world = {
    accounts: [{ UserID: 'a' }, { UserID: 'b' }],
    conversations: [{ between: ['a', 'b'], messages: [message], unread: { b: 1 } }],
  }
  await writeFile(seed, JSON.stringify(world))
  await writeFile(faults, JSON.stringify({ rules: [{ command: 'openim/sendmsg', errorCode: 91000 }] }))
  const { exitCode } = await run(['--seed', seed, '--faults', faults], {}, async (env) => {
    const { sdkAppId, secretKey, identifier } = sampleApp
    const client = new TimClient({ sdkAppId, secretKey, identifier, baseUrl: env.TIMKIT_BASE_URL ?? '' })
    expect(await client.unreadCounts('b', ['a'])).toMatchObject({ total: 1 })
    const send = { From_Account: 'a', To_Account: 'b', MsgRandom: 1, MsgBody: text('hi') }
    await expect(client.call('openim/sendmsg', send, { retry: false })).rejects.toMatchObject({ code: 91000 })
  })
  expect(exitCode).toBe(0)
})

test('a world is kept between runs, a damaged one is loaded as far as it goes, and another file is left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-'))
  const data = join(folder, 'world.ndjson')
  const withClient = (work: (client: TimClient) => Promise<void>) => async (env: Record<string, string>) => {
    const { sdkAppId, secretKey, identifier } = sampleApp
    await work(new TimClient({ sdkAppId, secretKey, identifier, baseUrl: env.TIMKIT_BASE_URL ?? '' }))
  }
  const send = { From_Account: 'bob', To_Account: 'shop_lin', MsgRandom: 1, MsgBody: text('hi\u2028there') }
  const first = await run(
    ['--data', data],
    {},
    withClient(async (client) => void (await client.call('openim/sendmsg', send))),
  )
  expect(first.exitCode).toBe(0)
  const second = await run(
    ['--data', data],
    {},
    withClient(async (client) => {
      expect(await client.unreadCounts('shop_lin', ['bob', 'alice'])).toMatchObject({
        counts: [{ unread: 1 }, { unread: 3 }],
      })
    }),
  )
  expect(second.exitCode).toBe(0)
  const whole = await readFile(data, 'utf8')
  await writeFile(data, whole.slice(0, -20))
  const damaged = await run(
    ['--data', data],
    {},
    withClient(async (client) => {
      expect(await client.unreadCounts('shop_lin', ['bob'])).toMatchObject({ counts: [{ unread: 1 }] })
    }),
  )
  expect(damaged.exitCode).toBe(0)
  expect(damaged.stderr).toContain(`was damaged: the rest of it is loaded, and it is kept as ${data}.damaged`)
  expect(await readFile(`${data}.damaged`, 'utf8')).toBe(whole.slice(0, -20))
  await writeFile(data, 'not a world')
  const third = await run(['--data', data])
  expect(third.exitCode).toBe(2)
  expect(third.stderr).toContain('Line 1 of the snapshot')
  expect(await readFile(data, 'utf8')).toBe('not a world')
})

test('it prints four lines to export, serves, and stops when it is told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timkit-'))
  const keyFile = join(folder, 'key')
  await writeFile(keyFile, 'a key in a file\n')
  const result = await run(
    ['--port', '0', '--sdk-app-id', '1400000123'],
    { TIMKIT_SECRET_KEY_FILE: keyFile },
    async (env) => {
      expect(env).toEqual({
        TIMKIT_BASE_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
        TIMKIT_SDK_APP_ID: '1400000123',
        TIMKIT_SECRET_KEY: "'a key in a file'",
        TIMKIT_IDENTIFIER: 'administrator',
      })
      const client = new TimClient({
        sdkAppId: 1400000123,
        secretKey: 'a key in a file',
        identifier: 'administrator',
        baseUrl: env.TIMKIT_BASE_URL ?? '',
      })
      expect(await client.unreadCounts('shop_lin', ['alice'])).toMatchObject({ counts: [{ unread: 3 }] })
    },
  )
  expect(result.exitCode).toBe(0)
  expect(result.stderr).not.toContain('another machine')
})

// Not every machine has IPv6.
const all = Object.values(networkInterfaces())
  .flat()
  .some((address) => address?.address === '::1')
  ? ['0.0.0.0', '::']
  : ['0.0.0.0']

test.each(all)(
  'on all addresses (%s) it says what this machine and what others have to set',
  async (host) => {
    const result = await run(['--host', host, '--allow-remote'], {}, async (env) => {
      // Both can be used as they are.
      const { sdkAppId, secretKey, identifier } = sampleApp
      const client = new TimClient({ sdkAppId, secretKey, identifier, baseUrl: env.TIMKIT_BASE_URL ?? '' })
      expect(await client.unreadTotal('bob')).toBe(1)
      expect(env).not.toHaveProperty('TIMKIT_INSECURE_HOSTS')
    })
    const port = /serving on \S+:(\d+)/.exec(result.stderr)?.[1]
    const name = hostname()
    expect(result.stderr).toContain(`TIMKIT_BASE_URL=http://${name}:${port} TIMKIT_INSECURE_HOSTS=${name}\n`)
    expect(result.stderr).toContain(`baseUrl: 'http://${name}:${port}', insecureHosts: ['${name}']`)
  },
)

const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address

test.skipIf(outside === undefined)(
  'on an address that others reach it prints what the client needs to call it',
  async () => {
    await run(['--host', outside ?? '', '--allow-remote'], {}, async (env) => {
      expect(env.TIMKIT_INSECURE_HOSTS).toBe(outside)
      const { sdkAppId, secretKey, identifier } = sampleApp
      const app = { sdkAppId, secretKey, identifier, baseUrl: env.TIMKIT_BASE_URL ?? '' }
      expect(() => new TimClient(app)).toThrow('insecureHosts')
      const client = new TimClient({ ...app, insecureHosts: [env.TIMKIT_INSECURE_HOSTS ?? ''] })
      expect(await client.unreadTotal('bob')).toBe(1)
    })
  },
)

test('webhooks reach a server, signed, and nothing shows the token', async () => {
  const token = 'a-token-nobody-may-see'
  const addresses: string[] = []
  const receiver = createServer((request, response) => {
    addresses.push(request.url ?? '')
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}')
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  const args = ['--webhook-url', `http://127.0.0.1:${port}/hidden`, '--webhook-events', 'C2C.*']
  const result = await run(args, { TIMKIT_WEBHOOK_TOKEN: token }, async ({ TIMKIT_BASE_URL }) => {
    const control = (path: string, body: object) =>
      fetch(`${TIMKIT_BASE_URL}/_emulator/control/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const sent = await control('webhooks/send', { command: 'C2C.CallbackAfterSendMsg' })
    expect((await sent.json()).delivery).toMatchObject({ outcome: 'delivered', attempts: [{ status: 200 }] })
    await new Promise((resolve) => receiver.close(resolve).closeAllConnections())
    const failed = await control('webhooks/send', { command: 'C2C.CallbackAfterSendMsg' })
    expect((await failed.json()).delivery).toMatchObject({ attempts: [{ failure: 'unreachable' }] })
  })
  expect(addresses).toHaveLength(1)
  expect(addresses[0]).toMatch(
    /^\/hidden\?SdkAppid=1400000000&CallbackCommand=C2C\.CallbackAfterSendMsg&contenttype=json&ClientIP=127\.0\.0\.1&OptPlatform=Web&Sign=[\da-f]{64}&RequestTime=\d{10}$/,
  )
  expect(result.stderr).toContain(`webhooks go to http://127.0.0.1:${port}\n`)
  expect(result.stderr).toMatch(/the receiver of webhooks fails \(C2C\.CallbackAfterSendMsg: E\w+\)/)
  expect(result.stdout + result.stderr).not.toMatch(/a-token|hidden/)
})

test('a token of the environment, where receivers have theirs, waits for a server that is named later', async () => {
  const result = await run([], { TIMKIT_WEBHOOK_TOKEN: 'a-token-nobody-may-see' }, async (env) => {
    const state = await (await fetch(`${env.TIMKIT_BASE_URL}/_emulator/control`)).json()
    expect(state.webhooks).toMatchObject({ receiver: 'none', signed: true })
  })
  expect(result).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('webhooks') })
})

test('webhooks that wait when it is told to stop go out before it ends', async () => {
  const commands: (string | null)[] = []
  const receiver = createServer((request, response) => {
    commands.push(new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('CallbackCommand'))
    request.resume()
    // Slower than the signal comes.
    setTimeout(() => response.end('{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}'), 50)
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const { port } = receiver.address() as AddressInfo
  const after = 'C2C.CallbackAfterSendMsg'
  const args = ['--webhook-url', `http://127.0.0.1:${port}/`, '--webhook-events', after]
  const { exitCode, stderr } = await run(args, {}, async ({ TIMKIT_BASE_URL: baseUrl = '' }) => {
    const client = new TimClient({ ...sampleApp, baseUrl })
    const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }
    await Promise.all([1, 2, 3].map((MsgRandom) => client.call('openim/sendmsg', { ...send, MsgRandom })))
  })
  await new Promise((resolve) => receiver.close(resolve).closeAllConnections())
  expect(exitCode).toBe(0)
  expect(commands).toEqual([after, after, after])
  expect(stderr).not.toContain('not delivered')
})

test('--help says what there is', async () => {
  const { exitCode, stdout } = await run(['--help'])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('--sdk-app-id')
})

test.each(['README.md', 'README.zh-CN.md'])('%s has every option, and no other', async (file) => {
  const { stdout } = await run(['--help'])
  const whole = await readFile(join(import.meta.dirname, '..', file), 'utf8')
  // What the differences of a command mention is not described there.
  const [readme = ''] = whole.split('<!-- coverage: start -->')
  const flagsOf = (text: string) => [...new Set(text.match(/(?<=[`\s])--[a-z][a-z-]+/g))].sort()
  // `--network` is an option of Docker.
  expect([...flagsOf(readme), '--help'].sort()).toEqual([...flagsOf(stdout), '--network'].sort())
})
