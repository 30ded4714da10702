import type { Fetch } from '@timkit/core'
import { Agent, fetch as undiciFetch } from 'undici'

// Its types and those of the platform differ in details that do not matter here.
const fetch = undiciFetch as unknown as typeof globalThis.fetch

/** A fetch that keeps idle connections for a minute, as `docs/guides/keep-alive.md` shows it for one client. */
export function keepAliveFetch(): Fetch {
  const dispatcher = new Agent({ keepAliveTimeout: 60_000 })
  return (url, init) => fetch(url, { ...init, dispatcher } as RequestInit)
}
