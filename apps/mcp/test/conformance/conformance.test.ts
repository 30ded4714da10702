/** The official suite against the server as it is shipped, and against its HTTP stack with the suite's own fixtures. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { createHttpHandler, type HttpHandler } from '../../src/http/handler.ts'
import { createWorld } from '../harness.ts'
import { listen } from '../listen.ts'
import { run } from '../run.ts'
import { fixtureFactory } from './fixture.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const suites = {
  '0.1.16': here('../../node_modules/@modelcontextprotocol/conformance/dist/index.js'),
  '0.2': here('../../node_modules/conformance-next/dist/index.js'),
}

let results: string
let product: Awaited<ReturnType<typeof listen>>
let fixture: Awaited<ReturnType<typeof listen>>

beforeAll(async () => {
  results = await mkdtemp(join(tmpdir(), 'conformance-'))
  const { app, http } = createWorld()
  product = await listen(http)
  const handler: HttpHandler = createHttpHandler(
    app,
    readConfig({ demo: 'true' }, () => '').http,
    fixtureFactory(() => handler.notify),
  )
  fixture = await listen(handler)
})

afterAll(async () => {
  await Promise.all([product.close(), fixture.close()])
  await rm(results, { recursive: true })
})

async function suite(version: keyof typeof suites, url: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(process.execPath, [
    suites[version],
    'server',
    '--url',
    url,
    '-o',
    results,
    ...args,
  ])
  const report = `${stdout}${stderr}`
  expect(code, report.slice(-4000)).toBe(0)
  return report
}

describe('the server as it is shipped', () => {
  test.each([
    'server-initialize',
    'ping',
    'tools-list',
    'resources-list',
    'prompts-list',
    'dns-rebinding-protection',
  ])('passes %s', async (scenario) => {
    await suite('0.1.16', product.url, ['--scenario', scenario])
  })

  test.each(['caching', 'http-header-validation', 'sep-2164-resource-not-found'])(
    'passes %s',
    async (scenario) => {
      await suite('0.2', product.url, ['--scenario', scenario])
    },
  )
})

describe('our HTTP server with the fixtures of the suite', () => {
  test('passes the active suite of 0.1.16 but for the named exceptions', async () => {
    await suite('0.1.16', fixture.url, ['--suite', 'active', '--expected-failures', here('exceptions.yml')])
  })

  test('passes the requirements of 2025-11-25 but for the named exceptions', async () => {
    const args = ['--requirements', '2025-11-25', '--expected-failures', here('exceptions.yml')]
    await suite('0.2', fixture.url, args)
  })

  test('passes all scored requirements of 2026-07-28', async () => {
    const args = ['--requirements', '2026-07-28', '--expected-failures', here('exceptions-2026.yml')]
    await suite('0.2', fixture.url, args)
  })
})
