/** The official Inspector's command line, as people use it to look at a server. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { usualCalls } from '../tool-calls.ts'
import { allTools, bin, type HttpProcess, startHttp } from './server-process.ts'

const driver = fileURLToPath(new URL('inspector-driver.ts', import.meta.url))
const inspector = new URL(
  '../../node_modules/@modelcontextprotocol/inspector/clients/cli/build/index.js',
  import.meta.url,
).href

let http: HttpProcess
let home: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'inspector-'))
  http = await startHttp(process.execPath, [bin, 'http', '--demo', '--port', '0', ...allTools])
})
afterAll(async () => {
  await http.stop()
  await rm(home, { recursive: true })
})

/** Runs commands of the Inspector; it ends with an error code as soon as one of them fails. */
async function inspect(
  transport: string,
  era: string,
  commands: readonly (readonly string[])[],
): Promise<string[]> {
  const target =
    transport === 'http' ? [http.url, '--transport', 'http'] : [process.execPath, bin, '--demo', ...allTools]
  const lines = commands.map((args) => [...target, '--protocol-era', era, ...args, '--format', 'json', '-q'])
  const { code, stdout, stderr } = await run(
    process.execPath,
    [driver, inspector],
    { HOME: home },
    JSON.stringify(lines),
    patience,
  )
  expect(code, `${stdout}${stderr}`).toBe(0)
  return JSON.parse(stdout) as string[]
}

/** Each command over stdio starts a server: on a busy machine that is a long time. */
const patience = 220_000

const ways = ['stdio', 'http'].flatMap((transport) =>
  ['legacy', 'modern'].map((era) => [transport, era] as const),
)

describe.each(ways)('over %s, protocol of the %s era', (transport, era) => {
  test('lists the tools without complaint about their schemas, and calls every one', {
    timeout: 240_000,
  }, async () => {
    const [listed, ...said] = await inspect(transport, era, [
      ['--method', 'tools/list', '--strict'],
      ...usualCalls.map(([name, args]) => [
        '--method',
        'tools/call',
        '--tool-name',
        name,
        '--tool-args-json',
        JSON.stringify(args),
      ]),
    ])
    expect(listed).toContain('im_read_history')
    for (const [index, [name, , expected]] of usualCalls.entries())
      expect(said[index], name).toMatch(expected)
  })
})
