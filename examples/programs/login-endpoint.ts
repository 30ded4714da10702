/**
 * A login endpoint: who shows a session of your app gets the UserSig with which the SDK logs in.
 *
 *     SESSIONS='{"a-token":"alice"}' PORT=8080 node programs/login-endpoint.ts
 *     curl -X POST -H 'authorization: Bearer a-token' http://127.0.0.1:8080
 */

import { createServer } from 'node:http'
import process from 'node:process'
import { clientOptions, createUserSigSigner, isArgumentError, TimClient } from '@timkit/core'

const { env } = process
const options = clientOptions(env)
const client = new TimClient(options)
// A day, as Tencent advises: a UserSig cannot be called back.
const signer = createUserSigSigner({ ...options, expire: 86_400, now: () => client.now() })

/** Your sessions instead: here a JSON object of tokens and the accounts that they stand for. */
const sessions = new Map<string, string>(Object.entries(JSON.parse(env.SESSIONS ?? '{}')))

async function login(authorization = ''): Promise<[status: number, body: object]> {
  const userId = sessions.get(authorization.replace(/^Bearer /, ''))
  if (userId === undefined) return [401, { error: 'log in first' }]
  // Anyone with the UserSig of the admin controls the app.
  if (userId === options.identifier) return [403, { error: 'not for this account' }]
  try {
    const issued = await signer.issue(userId)
    // The service has to know an account before anybody can write to it. Doing it again does no harm.
    await client.api.imOpenLoginSvc.accountImport({ UserID: userId })
    return [200, { sdkAppId: options.sdkAppId, userId, ...issued }]
  } catch (error) {
    if (isArgumentError(error)) return [400, { error: error.message }]
    console.error(error)
    return [500, { error: 'try again later' }]
  }
}

const server = createServer(async (request, response) => {
  const [status, body] =
    request.method === 'POST' ? await login(request.headers.authorization) : [405, { error: 'use POST' }]
  // A UserSig is a password: no cache may keep it.
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(`${JSON.stringify(body)}\n`)
})
server.listen(Number(env.PORT ?? 8080), '127.0.0.1', () => console.log('ready'))
