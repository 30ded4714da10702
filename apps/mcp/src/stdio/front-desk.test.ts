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
    expect(front.receive(`${line}\n`)).toEqual({ replay: [], answered: undefined, rest: `${line}\n` })
    expect(written).toEqual([])
  })

  test('leaves a line without an end to the SDK before it grows large', () => {
    const { desk: front } = desk()
    expect(front.receive('x'.repeat(70_000))?.rest).toHaveLength(70_000)
  })

  test('answers a greeting and the list of tools, also when they come in pieces', () => {
    const { desk: front, written } = desk()
    const text = `${hello(7)}\n${initialized}\n${list}\n`
    for (const character of text) expect(front.receive(character)).toBeUndefined()
    expect(written).toEqual([
      '{"jsonrpc":"2.0","id":7,"result":{"protocolVersion":"2025-11-25"}}\n',
      '{"jsonrpc":"2.0","id":1,"result":{"tools":[]}}\n',
    ])
  })

  test('offers its latest version to a host of an unknown one', () => {
    const { desk: front, written } = desk()
    front.receive(`${hello(0, '1999-01-01')}\n`)
    expect(written.join('')).toContain('2025-11-25')
  })

  test('hands over what the SDK must have seen, and what it must not answer again', () => {
    const { desk: front } = desk()
    front.receive(`${hello('h')}\n${initialized}\n`)
    const call = '{"jsonrpc":"2.0","id":2,"method":"ping"}\n{"half'
    expect(front.receive(call)).toEqual({ replay: [hello('h'), initialized], answered: 'h', rest: call })
  })

  test('answers other lists, but not further pages of them', () => {
    const { desk: front, written } = desk()
    front.receive(`${hello()}\n`)
    front.receive('{"jsonrpc":"2.0","id":1,"method":"prompts/list","params":{"_meta":{"progressToken":1}}}\n')
    expect(written.at(-1)).toBe('{"jsonrpc":"2.0","id":1,"result":{"prompts":[]}}\n')
    const page = '{"jsonrpc":"2.0","id":2,"method":"prompts/list","params":{"cursor":"x"}}\n'
    expect(front.receive(page)?.rest).toBe(page)
  })

  test('answers hosts of 2026, who do not greet', () => {
    const { desk: front, written } = desk()
    expect(front.receive(`${modern('server/discover')}\n${modern('tools/list')}\n`)).toBeUndefined()
    expect(written).toEqual([
      '{"jsonrpc":"2.0","id":"a\\"b","result":{"discovered":true}}\n',
      '{"jsonrpc":"2.0","id":"a\\"b","result":{"tools":[],"ttlMs":1}}\n',
    ])
  })
})
