/** Pages in a real browser, on a client of theirs: what a browser asks before it sends, and what it shows a page. */

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '@timkit/chromium'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { tools } from '../../src/tools/registry.ts'
import { createWorld } from '../harness.ts'
import { listen } from '../listen.ts'

/** Runs in the page: the official client, and a plain request. */
const program = `
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'

window.callTool = async (url, era, headers) => {
  const mode = era === 'modern' ? { versionNegotiation: { mode: { pin: '2026-07-28' } } } : {}
  const client = new Client({ name: 'page', version: '1.0.0' }, mode)
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } }))
  const { tools } = await client.listTools()
  const { isError } = await client.callTool({ name: 'im_explain_error', arguments: { code: 70001 } })
  await client.close()
  return { tools: tools.length, failed: isError === true }
}

window.ask = async (url, init) => {
  const response = await fetch(url, init)
  return { status: response.status, challenge: response.headers.get('www-authenticate'), body: await response.text() }
}
`

let browser: Awaited<ReturnType<typeof launchChromium>>
let pages: Server
let port: number

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  })
  const script = outputFiles[0]?.text ?? ''
  pages = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><link rel="icon" href="data:,"><script>${script.replaceAll('</', '<\\/')}</script>`,
    )
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  port = (pages.address() as AddressInfo).port
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  pages?.closeAllConnections()
  pages?.close()
})

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

/** Runs a function of the page, opened at one of the two names of this machine. */
async function inPage<Result>(host: 'localhost' | '127.0.0.1', name: 'callTool' | 'ask', ...args: unknown[]) {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`http://${host}:${port}/`)
  return (await page.evaluate(
    ([called, given]) =>
      (globalThis as unknown as Record<string, (...all: unknown[]) => unknown>)[called]?.(...given),
    [name, args] as const,
  )) as Result
}

const token = 'a-very-long-bearer-token'

describe('a page in a browser', () => {
  test('that is not named cannot call', async () => {
    const env = { TIMKIT_MCP_ALLOWED_ORIGINS: `http://localhost:${port}` }
    const server = await listen(createWorld({ env }).http)
    await expect(inPage('127.0.0.1', 'callTool', server.url, 'legacy', {})).rejects.toThrow('Failed to fetch')
    await server.close()
  })

  test('cannot call where none is named', async () => {
    const server = await listen(createWorld().http)
    await expect(inPage('localhost', 'callTool', server.url, 'legacy', {})).rejects.toThrow('Failed to fetch')
    await server.close()
  })

  test.each(['legacy', 'modern'] as const)('that is named calls tools with its key (%s)', async (era) => {
    const env = { TIMKIT_MCP_ALLOWED_ORIGINS: `http://localhost:${port}`, TIMKIT_MCP_TOKEN: token }
    const world = createWorld({ env })
    const server = await listen(world.http)
    const headers = { authorization: `Bearer ${token}` }
    expect(await inPage('localhost', 'callTool', server.url, era, headers)).toEqual({
      tools: tools.length,
      failed: false,
    })
    await server.close()
  })

  test('that is named finds out from a refusal where it gets a token', async () => {
    const env = {
      TIMKIT_MCP_ALLOWED_ORIGINS: 'localhost',
      TIMKIT_MCP_ISSUER: 'https://id.example.com',
      TIMKIT_MCP_PUBLIC_URL: 'https://im.example.com/mcp',
    }
    const server = await listen(createWorld({ env }).http)
    const headers = { 'content-type': 'application/json', authorization: 'Bearer none' }
    const refused = await inPage<{ status: number; challenge: string }>('localhost', 'ask', server.url, {
      method: 'POST',
      headers,
      body: '{}',
    })
    expect(refused.status).toBe(401)
    const [, metadata = ''] =
      /resource_metadata="https:\/\/im\.example\.com([^"]+)"/.exec(refused.challenge) ?? []
    const found = await inPage<{ body: string }>('localhost', 'ask', new URL(metadata, server.url).href, {
      headers: { 'mcp-protocol-version': '2025-11-25' },
    })
    expect(JSON.parse(found.body)).toMatchObject({ authorization_servers: ['https://id.example.com'] })
    await server.close()
  })
})
