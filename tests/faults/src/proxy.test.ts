import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { type Behaviour, headOf, type MisbehavingServer, misbehave, reply } from './misbehaving-server.ts'

let proxy: MisbehavingServer
afterEach(() => proxy.close())

const program = fileURLToPath(new URL('proxy.program.ts', import.meta.url))

/** Calls a service behind a proxy in a process of its own: the proxy is read from the environment when that starts. */
async function callThrough(behaviour: Behaviour, baseUrl: string): Promise<Record<string, unknown>> {
  proxy = await misbehave(behaviour)
  const env = {
    ...process.env,
    NODE_USE_ENV_PROXY: '1',
    HTTP_PROXY: proxy.baseUrl,
    HTTPS_PROXY: proxy.baseUrl,
    NO_PROXY: '',
  }
  const { stdout } = await promisify(execFile)(process.execPath, [program, baseUrl], { env, timeout: 25_000 })
  return JSON.parse(stdout)
}

const fields = { 'Proxy-Authenticate': 'Basic realm="office"' }
const closing: Behaviour = (socket) => socket.end(headOf(407, { ...fields, 'Content-Length': '0' }))
const withPage = reply('<html><h1>Authentication required</h1></html>', { status: 407, headers: fields })

describe('a proxy that wants credentials is told as such after one attempt', () => {
  test.each<[string, Behaviour, string]>([
    ['when it refuses a tunnel', closing, 'https://im.example'],
    ['when it refuses a tunnel with a page', withPage, 'https://im.example'],
    ['when it refuses a request', closing, 'http://im.example'],
    ['when it refuses a request with a page', withPage, 'http://im.example'],
  ])(
    '%s',
    async (_, behaviour, baseUrl) => {
      const { name, message, retryable, attempts } = await callThrough(behaviour, baseUrl)
      expect(message).toContain('a proxy on the way to im.example wants credentials (HTTP 407)')
      expect([name, retryable, attempts]).toEqual(['ResponseError', false, 1])
    },
    30_000,
  )
})

test('a proxy that cannot reach the service is a failure to come back to', async () => {
  const unreachable: Behaviour = (socket) => socket.end(headOf(502, { 'Content-Length': '0' }))
  const { name, message, attempts } = await callThrough(unreachable, 'https://im.example')
  expect(message).toContain('502')
  expect([name, attempts]).toEqual(['NetworkError', 3])
}, 30_000)
