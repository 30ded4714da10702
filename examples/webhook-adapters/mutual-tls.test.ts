import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { webhookRequest } from '@timkit/core/webhook'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../testing/free-port.ts'
import { type Started, startCommand } from '../testing/run-command.ts'
import { runtimes } from '../testing/runtimes.ts'

const app = { sdkAppId: 1400000000, token: 'the token beside the URL in the console' }

// Nothing in Node makes certificates.
describe.runIf(spawnSync('openssl', ['version']).status === 0)('who is let in', () => {
  let folder: string
  let port: number
  let started: Started
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'timkit-tls-'))
    for (const authority of ['server', 'tencent', 'other']) makeAuthority(authority)
    certify('localhost', 'server')
    certify('caller', 'tencent')
    certify('stranger', 'other')
    port = await freePort()
    const env = {
      PORT: String(port),
      TLS_KEY: file('localhost.key'),
      TLS_CERT: file('localhost.crt'),
      TLS_CLIENT_CA: file('tencent.crt'),
    }
    started = startCommand([runtimes.node(26), 'webhook-adapters/mutual-tls.ts'], { env })
    await once(started.child.stdout ?? started.child, 'data')
  })
  afterAll(async () => {
    started.child.kill()
    await started.finished
    rmSync(folder, { recursive: true })
  })

  const file = (name: string): string => join(folder, name)

  function openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  }

  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

  function makeAuthority(name: string): void {
    const files = ['-keyout', `${name}.key`, '-out', `${name}.crt`]
    openssl('req', '-x509', ...newKey, ...files, '-subj', `/CN=${name}`, '-days', '2')
  }

  function certify(name: string, authority: string): void {
    openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`)
    const signer = ['-CA', `${authority}.crt`, '-CAkey', `${authority}.key`, '-CAcreateserial']
    openssl('x509', '-req', '-in', `${name}.csr`, ...signer, '-out', `${name}.crt`, '-days', '2')
  }

  /** Sends a webhook that is signed well, with the certificate of somebody. */
  async function statusFor(caller: string | undefined): Promise<number | string> {
    const url = `https://localhost:${port}/im`
    const event = {
      CallbackCommand: 'State.StateChange',
      Info: { Action: 'Login', To_Account: 'alice', Reason: 'Register' },
    }
    const request = await webhookRequest({ ...app, url, event })
    const tls: RequestOptions = {
      ca: readFileSync(file('server.crt')),
      checkServerIdentity: () => undefined,
      agent: false,
      ...(caller !== undefined && {
        key: readFileSync(file(`${caller}.key`)),
        cert: readFileSync(file(`${caller}.crt`)),
      }),
    }
    const body = await request.text()
    return new Promise((resolve) => {
      httpsRequest(request.url, { ...tls, host: '127.0.0.1', method: 'POST' }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
        .once('error', ({ message }) => resolve(message))
        .end(body)
    })
  }

  test('nobody without a certificate, or with one of another authority', async () => {
    expect(await statusFor(undefined)).toMatch(/certificate required|hang up|ECONNRESET|EPIPE/)
    expect(await statusFor('stranger')).toMatch(/unknown ca|hang up|ECONNRESET|EPIPE/)
  })

  test('one whom the authority knows, who is verified as ever', async () => {
    expect(await statusFor('caller')).toBe(200)
  })
})
