import type { ServiceRequest } from '../request/service-request.ts'

/** The answer to a command, which is HTTP 200 whatever it says. */
export interface DirectAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/**
 * Answers a command without a `Request` and a `Response`, which take several times as long as the command; `undefined` for whatever
 * else it is, or while something may go wrong on demand.
 */
export type DirectWay = (request: ServiceRequest) => Promise<DirectAnswer> | undefined

/** By the `fetch` of an emulator: one that somebody has put around it sees every request. */
const ways = new WeakMap<object, DirectWay>()

/** Notes the way that is shorter than a `fetch` and leads to the same. */
export function noteDirectWay(fetch: object, way: DirectWay): void {
  ways.set(fetch, way)
}

/** The way that is shorter than a `fetch`, if there is one. */
export function directWayOf(fetch: object): DirectWay | undefined {
  return ways.get(fetch)
}
