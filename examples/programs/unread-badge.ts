/**
 * The number on a badge, from a worker near the user: how many messages are unread?
 *
 *     npx wrangler dev programs/unread-badge.ts --var BADGE_TOKEN:a-token-of-yours …
 *     curl -H 'authorization: Bearer a-token-of-yours' 'http://127.0.0.1:8787/?account=shop_lin'
 *
 * The variables of the app are those of every program; the key and the token are secrets. Counting marks nothing as read.
 */

import {
  type ClientEnvironment,
  clientOptions,
  isApiError,
  isArgumentError,
  isTimError,
  TimClient,
} from '@timkit/core'

interface Environment extends ClientEnvironment {
  /** What your own servers present. Others must not see who has unread messages. */
  readonly BADGE_TOKEN?: string
}

/** One for all requests of this worker: it keeps its UserSig and its place below the rates. */
let client: TimClient | undefined

const worker = {
  async fetch(request: Request, env: Environment): Promise<Response> {
    const { BADGE_TOKEN: token } = env
    if (!token || request.headers.get('authorization') !== `Bearer ${token}`) {
      return Response.json({ error: 'not for you' }, { status: 401 })
    }
    client ??= new TimClient(clientOptions(env))
    const account = new URL(request.url).searchParams.get('account') ?? ''
    try {
      // A badge that comes late is of no use.
      const unread = await client.unreadTotal(account, { signal: request.signal, totalTimeout: 2_000 })
      return Response.json({ account, unread }, { headers: { 'cache-control': 'max-age=5' } })
    } catch (error) {
      if (isArgumentError(error)) return Response.json({ error: error.message }, { status: 400 })
      if (isApiError(error, 90003)) return Response.json({ error: 'no such account' }, { status: 404 })
      if (!isTimError(error)) throw error
      console.error(error.message)
      return Response.json({ error: 'not known now' }, { status: 503 })
    }
  },
}

// biome-ignore lint/style/noDefaultExport: a worker is what its module exports by default.
export default worker
