import { describe, expect, test } from 'vitest'
import { FrontDesk } from './front-desk.ts'
import type { Recording } from './recording.ts'

const recording: Recording = {
  initialize: {
    '2025-11-25': '{"protocolVersion":"2025-11-25"}',
    '2024-11-05': '{"protocolVersion":"2024-11-05"}',
  },
  lists: { 'tools/list': '{"tools":[]}', 'prompts/list': '{"prompts":[]}' },
  modernVersion: '2026-07-28',
  modern: { 'server/discover': '{"discovered":true}', 'tools/list': '{"tools":[],"ttlMs":1}' },
}

const hello = (id: unknown = 0, version: unknown = '2025-11-25'): string =>
  JSON.stringify({
    jsonrpc: '2.0',
    id,
    method: 'initialize',
    params: { protocolVersion: version, capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  })
const initialized = '{"jsonrpc":"2.0","method":"notifications/initialized"}'
const list = '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'
const modern = (method: string, meta: object = {}): string =>
  JSON.stringify({
    jsonrpc: '2.0',
    id: 'a"b',
    method,
    params: {
      _meta: {
        'io.modelcontextprotocol/protocolVersion': '2026-07-28',
        'io.modelcontextprotocol/clientCapabilities': {},
        ...meta,
      },
    },
  })

function desk() {
  const written: string[] = []
  return { written, desk: new FrontDesk(recording, (text) => written.push(text)) }
}

describe('the front desk', () => {
  test.each([
    ['what is not JSON', 'hello'],
    ['nothing', ''],
    ['a batch', `[${hello()}]`],
    ['a list of tools before the greeting', list],
    ['a greeting without an id', hello(null)],
    ['a greeting of another form', hello(1, 20251125)],
    ['a call', '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"x"}}'],
    [
      'a later protocol that it does not know',
      modern('tools/list', { 'io.modelcontextprotocol/protocolVersion': '2027-01-01' }),
    ],
    [
      'a request without capabilities',
      modern('tools/list', { 'io.modelcontextprotocol/clientCapabilities': null }),
    ],
    ['a method named like what every object has', modern('constructor')],
    ['another version of JSON-RPC', hello().replace('2.0', '1.0')],
  ])('leaves %s to the SDK', (_name, line) => {
    const { desk: front, written } = desk()
    expect(front.answer(line)).toBe(false)
    expect(front.replay).toEqual([])
    expect(written).toEqual([])
  })

  test('answers a greeting and the list of tools', () => {
    const { desk: front, written } = desk()
    for (const line of [hello(7), initialized, list]) expect(front.answer(line)).toBe(true)
    expect(written).toEqual([
      '{"jsonrpc":"2.0","id":7,"result":{"protocolVersion":"2025-11-25"}}\n',
      '{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}\n',
    ])
  })

  test('offers its latest version to a host of an unknown one', () => {
    const { desk: front, written } = desk()
    front.answer(hello(0, '1999-01-01'))
    expect(written.join('')).toContain('2025-11-25')
  })

  test('tells what the SDK must have seen', () => {
    const { desk: front } = desk()
    front.answer(hello('h'))
    front.answer(initialized)
    expect(front.answer('{"jsonrpc":"2.0","id":2,"method":"ping"}')).toBe(false)
    expect(front.replay).toEqual([hello('h'), initialized])
  })

  test('answers other lists, but not further pages of them', () => {
    const { desk: front, written } = desk()
    front.answer(hello())
    front.answer('{"jsonrpc":"2.0","id":1,"method":"prompts/list","params":{"_meta":{"progressToken":1}}}')
    expect(written.at(-1)).toBe('{"jsonrpc":"2.0","id":1,"result":{"prompts":[]}}\n')
    expect(front.answer('{"jsonrpc":"2.0","id":2,"method":"prompts/list","params":{"cursor":"x"}}')).toBe(
      false,
    )
  })

  test('answers hosts of 2026, who do not greet', () => {
    const { desk: front, written } = desk()
    for (const method of ['server/discover', 'tools/list', 'tools/list'])
      expect(front.answer(modern(method))).toBe(true)
    expect(front.replay).toEqual([modern('server/discover'), modern('tools/list')])
    // Who does not greet does not greet later.
    expect(front.answer(hello())).toBe(false)
    written.pop()
    expect(written).toEqual([
      '{"jsonrpc":"2.0","id":"a\\"b","result":{"discovered":true}}\n',
      '{"jsonrpc":"2.0","id":"a\\"b","result":{"tools":[],"ttlMs":1}}\n',
    ])
  })
})
