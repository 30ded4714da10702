import { backlogOf } from '@timkit/archive'
import type { AppState } from '../app/app-state.ts'
import { threadsOf } from '../app/threads-of.ts'
import type { ServiceMetrics } from '../metrics/service-metrics.ts'
import type { Receiver } from './receivers.ts'

/** What a service answers of. */
export interface Served {
  /** By the name of the app. */
  readonly states: ReadonlyMap<string, AppState>
  readonly receivers: ReadonlyMap<string, Receiver>
  readonly metrics: ServiceMetrics
  readonly now: () => number
  /** Is aborted when the service ends. */
  readonly signal: AbortSignal
}

/**
 * Answers the requests of a service: `/healthz` (it runs), `/readyz` (it can be sent requests), `/metrics`, `/status` (of every app, for people and
 * scripts), and `/webhook/NAME`. None of them says what anybody wrote.
 */
export async function answer(served: Served, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  const [, name] = /^\/webhook\/([a-z0-9-]{1,40})\/?$/.exec(pathname) ?? []
  if (name !== undefined) return receive(served, name, request)
  const page = pages[pathname]
  if (page === undefined) return new Response('There is nothing here\n', { status: 404 })
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
  }
  const response = await page(served)
  response.headers.set('cache-control', 'no-store')
  response.headers.set('x-content-type-options', 'nosniff')
  return response
}

const pages: Readonly<Record<string, (served: Served) => Response | Promise<Response>>> = {
  '/healthz': () => Response.json({ status: 'ok' }),
  '/readyz': readiness,
  '/status': status,
  '/metrics': async ({ metrics }) =>
    new Response(await metrics.write(), {
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    }),
}

async function receive({ receivers, signal }: Served, name: string, request: Request): Promise<Response> {
  const receiver = receivers.get(name)
  if (receiver === undefined || !receiver.isWanted) {
    return new Response('There is no app of this name that receives webhooks\n', { status: 404 })
  }
  // The service sends it again, and to whoever comes after this one.
  if (signal.aborted) return new Response('Stopping\n', { status: 503, headers: { connection: 'close' } })
  return receiver.receive(request)
}

/** Apps that fail do not make a service unready as long as another works: it would be cut off from webhooks and help nobody. */
function readiness({ states, receivers, signal }: Served): Response {
  const phases = [...states.values()].map(({ phase }) => phase)
  const isReceiving = [...receivers.values()].some(({ isWanted }) => isWanted)
  const isReady =
    !signal.aborted &&
    phases.every((phase) => phase !== 'starting') &&
    (isReceiving || [...states.values()].some(({ failure }) => failure === undefined))
  const body = {
    status: signal.aborted
      ? 'stopping'
      : isReady
        ? 'ready'
        : phases.includes('starting')
          ? 'starting'
          : 'failing',
    apps: Object.fromEntries(Array.from(states, ([name, { phase }]) => [name, phase])),
  }
  return Response.json(body, { status: isReady ? 200 : 503 })
}

function status({ states, now }: Served): Response {
  const apps = Array.from(states, ([name, state]) => {
    const { config, phase, succeededAt, nextAt, failure, messages, status: seen } = state
    return {
      name,
      sdkAppId: config.sdkAppId,
      phase,
      lastSuccessAt: timeOf(succeededAt),
      nextAt: timeOf(nextAt),
      failure: failure && { ...failure, at: timeOf(failure.at) },
      archive: seen?.name,
      index: seen?.index,
      workers: seen?.workers.map((worker) => worker.name),
      threads: threadsOf(config),
      messagesSinceStart: messages,
      kinds: seen && backlogOf(seen, { kinds: config.kinds, now: now() }),
    }
  })
  return Response.json({ now: timeOf(now()), apps })
}

function timeOf(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString()
}
