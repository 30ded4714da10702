/** The built program with an authorization server of this machine: what it needs for that is loaded when a token comes. */

import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { htmlPage, makeKey, TestIssuer } from '../issuer.ts'
import { allTools, bin, startHttp } from './server-process.ts'

const publicUrl = 'https://im.example.com/mcp'
const closing: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** An authorization server on a port of this machine. */
async function serveIssuer(): Promise<TestIssuer> {
  let answer: RequestListener = () => undefined
  const server = createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = new TestIssuer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  answer = async ({ url }, response) => {
    const found = await issuer.fetch(`${issuer.issuer}${url}`)
    response.writeHead(found.status, Object.fromEntries(found.headers))
    response.end(await found.text())
  }
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return issuer
}

test('access tokens are accepted, and what is wrong is told to the operator', async () => {
  const issuer = await serveIssuer()
  const key = await makeKey('one')
  issuer.keys = [key.publicJwk]
  const program = await startHttp(process.execPath, [
    bin,
    'http',
    '--demo',
    ...allTools,
    '--port',
    '0',
    '--issuer',
    issuer.issuer,
    '--public-url',
    publicUrl,
    '--log-level',
    'info',
  ])
  let said = ''
  program.child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  closing.push(program.stop)
  const ask = async (token: string): Promise<Response> =>
    fetch(program.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'im_find_account', arguments: { accounts: ['alice'] } },
      }),
    })
  const claims = {
    iss: issuer.issuer,
    aud: publicUrl,
    sub: 'someone',
    exp: Math.floor(Date.now() / 1000) + 600,
  }
  // As of a web server that answers everything it does not know with a page.
  issuer.answer = (url) => (url.includes('oauth-authorization-server') ? htmlPage() : undefined)
  const token = await key.mint({ ...claims, scope: 'im:people' })
  expect((await ask(token)).status).toBe(200)
  expect((await ask(await key.mint({ ...claims, scope: 'im:read' }))).status).toBe(403)
  expect((await ask(await key.mint({ ...claims, aud: 'https://other' }))).status).toBe(401)
  await expect.poll(() => said).toContain('The access token is for another server')
  expect(said).not.toContain(token.split('.')[1])
})
