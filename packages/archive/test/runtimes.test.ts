import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { findNode } from '@timkit/nodes'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveS3 } from './s3/serve-s3.ts'
import { newFolder } from './shop.ts'

const run = promisify(execFile)
const program = fileURLToPath(new URL('program.js', import.meta.url))
const reading = fileURLToPath(new URL('reading-program.js', import.meta.url))
const installed = createRequire(import.meta.url)
const suffix = process.platform === 'win32' ? '.exe' : ''
const inPackage = (name: string, ...path: string[]) =>
  join(dirname(installed.resolve(`${name}/package.json`)), ...path)

async function answer(
  [command = '', ...args]: readonly string[],
  ...bucket: readonly string[]
): Promise<Record<string, unknown>> {
  const { stdout } = await run(command, [...args, program, newFolder(), ...bucket], { timeout: 60_000 })
  return JSON.parse(stdout)
}

const others: readonly [string, () => readonly string[]][] = [
  ['Node 22', () => [findNode(22)]],
  ['Node 24', () => [findNode(24)]],
  [
    'Deno',
    () => [
      inPackage('deno', `deno${suffix}`),
      'run',
      '--allow-all',
      '--no-lock',
      '--cached-only',
      '--node-modules-dir=manual',
    ],
  ],
  ['Bun', () => [inPackage('bun', 'bin', 'bun.exe'), 'run']],
]

describe('an archive', () => {
  let expected: Record<string, unknown>
  beforeAll(async () => {
    expected = await answer([process.execPath])
  })

  it('keeps and finds on this Node', () => {
    expect(expected).toMatchObject({ failed: 0, faults: [] })
    expect(Object.values(expected.found as object)).not.toContain(undefined)
    expect(expected.messages).toBeGreaterThan(20)
  })

  it.each(others)('does the same on %s', async (_name, commandOf) => {
    expect(await answer(commandOf())).toEqual(expected)
    await using s3 = await serveS3({ pageSize: 1000 })
    expect(await answer(commandOf(), s3.env.AWS_ENDPOINT_URL ?? '', 'of/shop')).toEqual(expected)
    expect(s3.server.keys().filter((key) => key.endsWith('.gz')).length).toBeGreaterThan(10)
  })

  it.each([['this Node', () => [process.execPath]] as const, ...others])(
    'reads in a thread on %s',
    async (_name, commandOf) => {
      const [command = '', ...args] = commandOf()
      const { stdout } = await run(command, [...args, reading, newFolder()], { timeout: 60_000 })
      expect(JSON.parse(stdout)).toEqual({ made: [3000, 3000], found: 2 })
    },
  )

  it('says what to do on a Node that has no database', async () => {
    const { error } = await answer([findNode(20)])
    expect(error).toMatch(/22\.13/)
  })
})
