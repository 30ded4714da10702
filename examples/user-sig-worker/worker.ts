import { type AppCredentials, type ClientEnvironment, clientOptions, signUserSig } from '@timkit/core'
import { readSession } from './session.ts'

interface Environment extends ClientEnvironment {
  readonly SESSION_KEY?: string
  readonly ALLOWED_ORIGIN?: string
  /** The accounts that may call the REST API, separated by commas. @default 'administrator' */
  readonly ADMIN_ACCOUNTS?: string
}

/** An hour, and never longer than the session: who stays asks again, who is locked out gets no new one. */
const validity = 3600

const worker = {
  async fetch(request: Request, env: Environment): Promise<Response> {
    const { SESSION_KEY, ALLOWED_ORIGIN } = env
    if (!ALLOWED_ORIGIN || (SESSION_KEY ?? '').length < 32) {
      // Which one is for the operator to read, not for the client.
      console.error('Set ALLOWED_ORIGIN, and a SESSION_KEY of 32 characters')
      return answer(503, { error: 'not configured' })
    }
    const origin = request.headers.get('origin')
    // A program sends no origin, and needs a session like everybody.
    if (origin !== null && origin !== ALLOWED_ORIGIN) return answer(403, { error: 'origin not allowed' })
    if (request.method === 'OPTIONS') return answer(204, undefined, origin)
    if (request.method !== 'POST') return answer(405, { error: 'use POST' }, origin)

    const now = Date.now()
    const session = await readSession(request.headers.get('authorization'), SESSION_KEY ?? '', now)
    if (session === undefined) return answer(401, { error: 'log in first' }, origin)
    const { userId } = session
    // With the UserSig of an admin one can be anybody: a user of that name would own the app.
    const admins = (env.ADMIN_ACCOUNTS || 'administrator').split(',').map((account) => account.trim())
    if (admins.includes(userId)) {
      return answer(403, { error: 'not for this account' }, origin)
    }
    const seconds = Math.floor(now / 1000)
    const expire = Math.min(validity, Math.max(1, session.expiresAt - seconds))
    const app = readApp(env)
    if (app === undefined) return answer(503, { error: 'not configured' }, origin)
    const { sdkAppId, secretKey } = app
    const userSig = await signUserSig({ sdkAppId, secretKey, userId, at: seconds, expire })
    return answer(200, { sdkAppId, userId, userSig, expiresAt: seconds + expire }, origin)
  },
}

function readApp(env: Environment): AppCredentials | undefined {
  try {
    return clientOptions(env)
  } catch (error) {
    // It names the variable that is wrong, and never holds the key.
    console.error(error instanceof Error ? error.message : error)
    return undefined
  }
}

/** A UserSig is a password: no cache keeps it, and no other origin reads it. */
function answer(status: number, body: unknown, origin: string | null = null): Response {
  const allow = {
    'access-control-allow-origin': origin ?? '',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'authorization',
  }
  return new Response(body === undefined ? null : `${JSON.stringify(body)}\n`, {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      vary: 'Origin',
      ...(origin === null ? {} : allow),
    },
  })
}

// biome-ignore lint/style/noDefaultExport: a worker is what its module exports by default.
export default worker
