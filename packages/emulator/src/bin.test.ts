import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimClient } from '@timkit/core'
import { expect, test } from 'vitest'

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
  [['--sdk-app-id', '0'], 'sdkAppId'],
  [['--seed', 'bakery'], 'seed must be one of shop, empty'],
  [['--host', '0.0.0.0'], '--allow-remote'],
])('%j is refused with exit code 2', async (args, words) => {
  const { exitCode, stdout, stderr } = await run(args)
  expect([exitCode, stdout]).toEqual([2, ''])
  expect(stderr).toContain(words)
  expect(stderr).not.toContain('    at ')
})

test('a port that is in use is said in a sentence', async () => {
  const other = createServer()
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
})

test('--help says what there is', async () => {
  const { exitCode, stdout } = await run(['--help'])
  expect(exitCode).toBe(0)
  expect(stdout).toContain('--sdk-app-id')
})
