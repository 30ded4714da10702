/** The front desk answers some questions beside the SDK. Whatever a host writes, it gets what the SDK alone would give. */

import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import type { Options } from '@timkit/command-line'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/config/config.ts'
import { options } from '../../src/config/options.ts'
import { withUsableTools } from '../../src/config/usable-tools.ts'
import { HostSession } from '../../src/stdio/host-session.ts'
import { type Recording, readRecording } from '../../src/stdio/recording.ts'
import { bin } from './server-process.ts'

const base = { demo: 'true', logLevel: 'silent' }
const config = readConfig(base, () => '')
/** As it was built. */
const recorded = new URL('./handshake.json', pathToFileURL(bin))
const recording = readRecording(recorded, config.tool)

async function answersTo(
  lines: readonly string[],
  recorded: Recording | undefined,
  chosen: Config = config,
): Promise<unknown[]> {
  const output = new PassThrough()
  let written = ''
  output.on('data', (chunk: Buffer) => {
    written += chunk.toString()
  })
  const session = new HostSession({ config: chosen, recording: recorded, output })
  for (const line of lines) session.receive(Buffer.from(`${line}\n`))
  await session.finish(5000)
  // Calls at the same time are answered in any order.
  return written
    .split('\n')
    .filter((line) => line !== '')
    .map(inOrder)
    .sort()
}

/** The same JSON, whatever the order of its members. */
function inOrder(text: string): string {
  return JSON.stringify(JSON.parse(text), (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

const ids = fc.constantFrom<unknown>(0, 1, 2, 7, 'a', '', 'x"y', -1, 1.5, null, true, undefined)
const goodIds = fc.constantFrom<unknown>(1, 2, 3, 'a', 'b')
const often = <Value>(usual: Value, ...odd: unknown[]) =>
  fc.oneof(
    { weight: 3 * odd.length, arbitrary: fc.constant<unknown>(usual) },
    ...odd.map((value) => fc.constant(value)),
  )

const versions = [
  '2025-11-25',
  '2025-06-18',
  '2025-03-26',
  '2024-11-05',
  '2024-10-07',
  '2026-07-28',
  '1999-01-01',
  '',
  20251125,
  null,
]
const info = { name: 'x', version: '1' }
const infos = often(
  info,
  { ...info, title: 'X', websiteUrl: 'no url' },
  { ...info, extra: 1 },
  { ...info, title: 1 },
  { ...info, icons: [] },
  { name: 'x' },
  { name: 1, version: '1' },
  'x',
  null,
  undefined,
)
const capabilities = often(
  {},
  { roots: { listChanged: true }, experimental: { a: {} } },
  { roots: 1 },
  [],
  null,
  undefined,
)

const greeting = fc.record({
  jsonrpc: often('2.0', '1.0', undefined),
  id: fc.oneof({ weight: 4, arbitrary: goodIds }, ids),
  method: fc.constant('initialize'),
  params: fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        protocolVersion: fc.constantFrom<unknown>(...versions),
        capabilities,
        clientInfo: infos,
        _meta: often(undefined, {}, { progressToken: 1 }, 7),
        extra: often(undefined, 1),
      }),
    },
    fc.constantFrom<unknown>(undefined, null, [], 'x'),
  ),
})

const initialized = fc.record({
  jsonrpc: fc.constant('2.0'),
  id: often(undefined, 5, null),
  method: fc.constant('notifications/initialized'),
  params: often(undefined, {}, { _meta: {} }, { a: 1 }, []),
})

const methods = fc.constantFrom(
  'tools/list',
  'prompts/list',
  'resources/list',
  'resources/templates/list',
  'server/discover',
  'ping',
  'constructor',
  'roots/list',
)
const listing = fc.record({
  jsonrpc: often('2.0', '3.0'),
  id: fc.oneof({ weight: 4, arbitrary: goodIds }, ids),
  method: methods,
  params: often(
    undefined,
    {},
    { _meta: {} },
    { _meta: { progressToken: 'p' } },
    { _meta: 7 },
    { _meta: null },
    { cursor: 'x' },
    { cursor: null },
    { extra: 1 },
    null,
    [],
  ),
  extra: often(undefined, 1),
})

const prefix = 'io.modelcontextprotocol/'
const modern = fc.record({
  jsonrpc: fc.constant('2.0'),
  id: fc.oneof({ weight: 4, arbitrary: goodIds }, ids),
  method: methods,
  params: fc.record({
    _meta: fc.record({
      [`${prefix}protocolVersion`]: often('2026-07-28', '2025-11-25', '2027-01-01', 7, undefined),
      [`${prefix}clientInfo`]: infos,
      [`${prefix}clientCapabilities`]: capabilities,
      progressToken: often(undefined, 1, 'p', {}),
      [`${prefix}logLevel`]: often(undefined, 'debug', 'loud'),
      traceparent: often(undefined, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 7),
    }),
    extra: often(undefined, 1),
  }),
})

const call = fc.constant({
  jsonrpc: '2.0',
  id: 'call',
  method: 'tools/call',
  params: { name: 'im_get_messages', arguments: {} },
})
const odd = fc.constantFrom(
  '',
  'hello',
  '[]',
  '[{"jsonrpc":"2.0","id":"batch","method":"ping"}]',
  '7',
  ' ',
  '{"jsonrpc":"2.0","id":9,"result":{}}',
)

const message = fc.oneof(
  { weight: 4, arbitrary: listing },
  { weight: 2, arbitrary: modern },
  { weight: 2, arbitrary: initialized },
  call,
)
const texts = fc.oneof({ weight: 8, arbitrary: message }, greeting, odd)
const lines = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: greeting }, { weight: 2, arbitrary: modern }, message),
    fc.array(texts, { maxLength: 5 }),
  )
  .map(([first, more]) =>
    [first, ...more].map((value, index) =>
      typeof value === 'string'
        ? value.replace('batch', `batch${index}`)
        : JSON.stringify(apart(value, index)),
    ),
  )

/** A message whose id no other has: what becomes of two requests with one id at the same time, nobody says. */
function apart(value: object, index: number): object {
  const { id } = value as { readonly id?: unknown }
  if (typeof id === 'string') return { ...value, id: `${id}${index}` }
  return Number.isInteger(id) ? { ...value, id: Number(id) * 10 + index } : value
}

test('a host gets the same with the recording as without', async () => {
  expect(recording).toBeDefined()
  let alone = 0
  await fc.assert(
    fc.asyncProperty(lines, async (written) => {
      const answers = await answersTo(written, recording)
      expect(answers).toEqual(await answersTo(written, undefined))
      if (answers.length > 1) alone++
    }),
    { numRuns: 500 },
  )
  // Most of what is tried is answered at all.
  expect(alone).toBeGreaterThan(100)
}, 120_000)

/** Values that the kind of an option does not tell. */
const samples: Readonly<Record<string, string>> = {
  account: 'alice',
  index: 'sqlite',
  scopePrefix: 'chat:',
  timeZone: 'UTC',
  tools: 'im_get_messages,im_explain_error',
}
/** What a demo does not read, or what only another one makes sense of. */
const idle = [
  'sdkAppId',
  'secretKey',
  'secretKeyFile',
  'cursorKeyFile',
  'tokenFile',
  'demo',
  'logLevel',
  'index',
  'indexFolder',
]

test.each(Object.entries(options as Options).filter(([name]) => !idle.includes(name)))(
  'a host gets what the SDK gives, whatever %s is',
  async (name, { kind, min = 1, choices }) => {
    const value = {
      text: 'a-text-that-is-long-enough',
      file: '',
      list: 'alice',
      integer: String(min),
      boolean: 'true',
      choice: '',
    }[kind]
    const chosen = readConfig({ ...base, [name]: samples[name] ?? choices?.at(-1) ?? value }, () => '')
    const greeted = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: info },
    }
    const lists = ['tools/list', 'prompts/list', 'resources/list', 'resources/templates/list']
    const texts = [greeted, ...lists.map((method, index) => ({ jsonrpc: '2.0', id: index + 2, method }))].map(
      (message) => JSON.stringify(message),
    )
    const answers = await answersTo(texts, readRecording(recorded, chosen.tool), chosen)
    expect(answers).toHaveLength(5)
    expect(answers).toEqual(await answersTo(texts, undefined, chosen))
  },
)

test.each(['en', 'zh'])(
  'what was recorded is true on a runtime that cannot search, too (%s)',
  async (language) => {
    const old = withUsableTools(
      readConfig({ ...base, language }, () => ''),
      false,
    )
    const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: info }
    const texts = [
      { jsonrpc: '2.0', id: 1, method: 'initialize', params },
      { jsonrpc: '2.0', id: 2, method: 'tools/list' },
    ].map((message) => JSON.stringify(message))
    const found = readRecording(recorded, old.tool)
    expect(found).toBeDefined()
    const answers = await answersTo(texts, found, old)
    expect(JSON.stringify(answers)).toMatch(/Node 22\.13/)
    expect(JSON.stringify(answers)).not.toContain('im_search_messages')
    expect(answers).toEqual(await answersTo(texts, undefined, old))
  },
)
