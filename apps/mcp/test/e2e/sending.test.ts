/** The program as it is published, with hosts of all kinds that ask a person: a message goes out if they agree, and it is written down. */

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport as OldStdio } from '@modelcontextprotocol/sdk/client/stdio.js'
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { bareEnvironment, bin } from './server-process.ts'

let folder: string
let audit: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sending-'))
  audit = join(folder, 'audit.jsonl')
})
afterEach(() => rm(folder, { recursive: true }))

type Answer = { action: 'accept' | 'decline'; content?: { send: boolean } }
interface Host {
  readonly callTool: (request: { name: string; arguments: Record<string, unknown> }) => Promise<unknown>
  readonly close: () => Promise<void>
}

const info = { name: 'e2e', version: '1.0.0' }
const capabilities = { elicitation: {} }

/** Starts the program, by itself or by a shell that limits it, with a host whose person answers as told. */
async function hostOf(
  era: string,
  answer: Answer,
  asked: string[],
  command = process.execPath,
  args: readonly string[] = [],
) {
  const start = {
    command,
    args: [...args, bin, '--demo', '--allow-send', 'shop_lin', '--audit-log', audit],
    env: bareEnvironment,
    stderr: 'ignore' as const,
  }
  if (era === 'sdk 1.32') {
    const client = new OldClient(info, { capabilities })
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
      asked.push(params.message)
      return answer
    })
    await client.connect(new OldStdio(start) as Parameters<OldClient['connect']>[0])
    return client as unknown as Host
  }
  const mode = era === '2026-07-28' ? { versionNegotiation: { mode: { pin: era } } } : {}
  const client = new Client(info, { capabilities, ...mode })
  client.setRequestHandler('elicitation/create', ({ params }) => {
    asked.push(params.message)
    return answer
  })
  await client.connect(new StdioClientTransport(start))
  return client as unknown as Host
}

async function call(host: Host, name: string, args: Record<string, unknown>) {
  const result = (await host.callTool({ name, arguments: args })) as {
    readonly content: readonly { readonly text?: string }[]
    readonly structuredContent?: Readonly<Record<string, unknown>>
    readonly isError?: boolean
  }
  return { ...result, text: result.content.map(({ text = '' }) => text).join('\n') }
}

const message = { account: 'shop_lin', peer: 'alice', text: 'Here is the invoice.' }

const lines = async () =>
  (await readFile(audit, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe.each(['2026-07-28', '2025-11-25', 'sdk 1.32'])('a host of %s', (era) => {
  test.each<[string, Answer, string, string]>([
    ['agrees', { action: 'accept', content: { send: true } }, 'Sent to alice as shop_lin', 'sent'],
    ['declines', { action: 'decline' }, 'Nothing was sent: the person did not agree', 'declined'],
  ])('asks a person, who %s', async (_name, answer, told, outcome) => {
    const asked: string[] = []
    const host = await hostOf(era, answer, asked)
    try {
      const { structuredContent } = await call(host, 'im_draft_message', message)
      const { text } = await call(host, 'im_send_message', { ...message, draft: structuredContent?.draft })
      expect(text).toContain(told)
      expect(asked).toEqual([expect.stringContaining('in the demo, where nobody gets it')])
      const read = await call(host, 'im_get_messages', { account: 'shop_lin', peer: 'alice', since: '1h' })
      expect(read.text.includes('Here is the invoice.')).toBe(outcome === 'sent')
      const written = await lines()
      expect(written[0]).toMatchObject({ event: 'started', app: 'demo' })
      // A host may start the program to see what it speaks, and start it again.
      const calls = written.filter(({ event }) => event === undefined)
      expect(calls.map((line) => line.outcome)).toEqual(
        outcome === 'sent'
          ? ['drafted', 'asked', 'sending', 'sent', 'answered']
          : ['drafted', 'asked', 'declined', 'answered'],
      )
      expect(calls[0]?.who).toMatch(/^user:./)
    } finally {
      await host.close()
    }
  })
})

test('a disk that fills up ends the answers, and nothing but whole lines is in the log', async () => {
  // The shell limits files to some KB, whoever writes.
  const host = await hostOf('2026-07-28', { action: 'decline' }, [], 'bash', [
    '-c',
    'ulimit -f 2 && exec "$0" "$@"',
    process.execPath,
  ])
  try {
    const answers: Awaited<ReturnType<typeof call>>[] = []
    for (let index = 0; index < 30; index++)
      answers.push(await call(host, 'im_get_messages', { account: 'shop_lin', peer: 'alice', limit: 1 }))
    const refused = answers.filter(({ isError }) => isError === true)
    expect(refused.length).toBeGreaterThan(5)
    for (const { text } of refused)
      expect(text).toMatch(/^The audit log cannot be written \(\w+\), and without it/)
    const text = await readFile(audit, 'utf8')
    const whole = text.split('\n').filter((line) => line.endsWith('}') && !line.includes('"started"'))
    expect(whole).toHaveLength(answers.length - refused.length)
  } finally {
    await host.close()
  }
})

test.each<[string, readonly string[], Readonly<Record<string, string>>, RegExp]>([
  [
    'a log below a file',
    ['--demo', '--audit-log', join(bin, 'audit.jsonl')],
    {},
    /The audit log .* cannot be written: ENOTDIR/,
  ],
  [
    'a log that is a device',
    ['http', '--demo', '--port', '0', '--audit-log', '/dev/full'],
    {},
    /The audit log "\/dev\/full" cannot/,
  ],
  ['a word for all accounts', ['--demo', '--allow-send', '*'], {}, /there is no word for all accounts/],
  [
    'an account that may not be read',
    ['--demo', '--allow-send', 'alice', '--account', 'bob'],
    {},
    /may not speak for it either/,
  ],
  ['no account', ['--demo', '--allow-send', ','], {}, /--allow-send .* is empty/],
  ['a tool that needs more', ['--demo', '--tools', 'im_send_message'], {}, /needs --allow-send/],
  [
    'a demo that would be real without the demo',
    ['--demo'],
    { TIMKIT_MCP_ALLOW_SEND: 'shop_lin', TIMKIT_SDK_APP_ID: '1400000000', TIMKIT_SECRET_KEY: 'f'.repeat(64) },
    /in a demo beside TIMKIT_SDK_APP_ID and TIMKIT_SECRET_KEY: the same settings without the demo would send for real/,
  ],
])('a server does not start with %s', async (_name, args, env, why) => {
  const { code, stderr } = await run(process.execPath, [bin, ...args], env)
  expect(stderr).toMatch(why)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(code).toBe(2)
})

test('a snippet for a host carries nothing of a demo that sends', async () => {
  const { stdout } = await run(process.execPath, [
    bin,
    'config',
    'claude',
    '--demo',
    '--allow-send',
    'shop_lin',
  ])
  expect(stdout).toContain('--demo')
  expect(stdout).not.toMatch(/allow.send/i)
})
