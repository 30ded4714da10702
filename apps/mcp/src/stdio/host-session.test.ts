import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { HostSession } from './host-session.ts'

const config = readConfig({ demo: 'true', logLevel: 'silent' }, () => '')
const clientInfo = { name: 'x', version: '1' }
const greeting = {
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-03-26', capabilities: {}, clientInfo },
}
const ping = (id: unknown): object => ({ jsonrpc: '2.0', id, method: 'ping' })
const pong = (id: unknown): object => ({ jsonrpc: '2.0', id, result: {} })
const refused = (id: unknown, code = -32_600): object => ({
  jsonrpc: '2.0',
  id,
  error: { code, message: expect.any(String) },
})

/** What a host gets that writes some texts, after its greeting. */
async function answersTo(...texts: readonly string[]): Promise<unknown[]> {
  const output = new PassThrough()
  let written = ''
  output.on('data', (chunk: Buffer) => {
    written += chunk.toString()
  })
  const session = new HostSession({ config, recording: undefined, output })
  for (const text of [`${JSON.stringify(greeting)}\n`, ...texts]) session.receive(Buffer.from(text))
  await session.finish(5000)
  const answers = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(answers.filter(isHello)).toHaveLength(1)
  // What needs no work may be answered before the greeting is.
  return answers.filter((answer) => !isHello(answer))
}

function isHello(answer: unknown): boolean {
  return (answer as { readonly id?: unknown }).id === 0
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

describe('a host is answered', () => {
  test.each<[string, unknown, unknown]>([
    ['when an id is null', ping(null), refused(null)],
    ['when an id is a fraction', ping(1.5), refused(null)],
    ['when an id is no text', ping({ a: 1 }), refused(null)],
    ['when a message is none of JSON-RPC', { id: 3 }, refused(3)],
    ['when it names another version', { ...ping('a'), jsonrpc: '1.0' }, refused('a')],
    ['when it writes a number', 7, refused(null)],
    ['when it writes null', null, refused(null)],
    ['when a batch is empty', [], refused(null)],
  ])('%s', async (_name, value, answer) => {
    expect(await answersTo(line(value), line(ping('next')))).toEqual([answer, pong('next')])
  })

  test('when a line is not JSON', async () => {
    expect(await answersTo('{"jsonrpc"\n', 'hello\n', line(ping(1)))).toEqual([
      refused(null, -32_700),
      refused(null, -32_700),
      pong(1),
    ])
  })

  test('when a line is longer than a message may be', async () => {
    expect(await answersTo(line(ping('x'.repeat(1_100_000))), line(ping(1)))).toEqual([
      refused(null),
      pong(1),
    ])
  })

  test('to a batch by a batch, with what could not be taken', async () => {
    const batch = [
      ping(1),
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      ping('two'),
      ping(null),
      7,
    ]
    const [answer, ...more] = await answersTo(line(batch))
    expect(more).toEqual([])
    expect(answer).toHaveLength(4)
    expect(answer).toEqual(expect.arrayContaining([pong(1), pong('two'), refused(null)]))
  })

  test('to each of two batches at the same time', async () => {
    const answers = await answersTo(line([ping(1), ping(2)]), line([ping(3)]), line(ping(4)))
    expect(answers).toHaveLength(3)
    expect(answers).toEqual(
      expect.arrayContaining([expect.arrayContaining([pong(1), pong(2)]), [pong(3)], pong(4)]),
    )
  })

  test('when it begins with the mark of the byte order', async () => {
    const output = new PassThrough()
    const session = new HostSession({ config, recording: undefined, output })
    session.receive(Buffer.from(`\uFEFF${line(greeting)}`))
    await session.finish(5000)
    expect(JSON.parse(String(output.read()))).toMatchObject({ id: 0, result: {} })
  })
})

test('what asks for no answer gets none', async () => {
  const answers = await answersTo(
    '\n \r\n',
    line({ jsonrpc: '2.0', method: 'notifications/unknown' }),
    line({ jsonrpc: '2.0', method: 7 }),
    line({ jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } }),
    line({ jsonrpc: '2.0', id: 99, result: {} }),
    line([{ jsonrpc: '2.0', method: 'notifications/unknown' }]),
    line(ping(1)),
  )
  expect(answers).toEqual([pong(1)])
})

test('a batch does not wait for a request that its host has cancelled', async () => {
  const call = {
    jsonrpc: '2.0',
    id: 'slow',
    method: 'tools/call',
    params: { name: 'im_list_conversations', arguments: { account: 'shop_lin' } },
  }
  const cancelled = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 'slow' } }
  expect(await answersTo(line([ping(1), call]), line(cancelled))).toEqual([[pong(1)]])
})
