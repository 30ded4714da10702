import { failure, send } from '../request/envelope.ts'
import type { Sleep } from '../time/sleep.ts'
import type { Fault } from './plan.ts'
import { effects, type FaultRule } from './rule.ts'

/** Answers a request, given the fault that happens to it. */
export async function answerWithFault(
  fault: Fault,
  request: Request,
  sleep: Sleep,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { rule } = fault
  if (fault.delay > 0) await sleep(fault.delay, request.signal)
  const hangs = rule.hang === true
  const replaces = rule.status !== undefined || rule.errorCode !== undefined || rule.reset === true
  if (hangs || replaces) {
    if (rule.carriedOut === true) await (await answer()).body?.cancel()
    return hangs ? never(request.signal) : replacement(rule)
  }
  const response = await answer()
  if (rule.cut !== undefined) return cut(response, rule.cut)
  return rule.corrupt === undefined ? response : corrupt(response, rule.corrupt, fault.random)
}

/** Describes in a few words what a rule makes happen. */
export function describeFault({ rule, delay }: Fault): string {
  const effect = effects.find((name) => rule[name] !== undefined && rule[name] !== false)
  const value = effect === undefined || rule[effect] === true ? '' : ` ${rule[effect]}`
  const words = effect === undefined ? [] : [`${effect}${value}`]
  if (delay > 0) words.unshift(`latency ${Math.round(delay)}`)
  return words.join(', ')
}

function replacement(rule: FaultRule): Response {
  if (rule.reset === true) throw new ConnectionReset()
  if (rule.errorCode !== undefined) {
    return send(failure(rule.errorCode, rule.errorInfo ?? 'A fault that the emulator was told to make'))
  }
  const { status = 502 } = rule
  // What a proxy says in front of a service that is gone.
  const page = `<html>\n<head><title>${status}</title></head>\n<body><center><h1>${status}</h1></center></body>\n</html>\n`
  const body = status === 204 || status === 205 || status === 304 ? null : page
  return new Response(body, { status, headers: { 'content-type': 'text/html' } })
}

/** What a `fetch` throws when the other side resets the connection. */
export class ConnectionReset extends TypeError {
  /** Makes the error as Node's `fetch` words it. */
  constructor() {
    super('fetch failed', {
      cause: Object.assign(new Error('The connection was reset by a fault'), { code: 'ECONNRESET' }),
    })
  }
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = (): void => reject(signal.reason)
    if (signal.aborted) give()
    else signal.addEventListener('abort', give, { once: true })
  })
}

async function cut(response: Response, part: number): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const kept = bytes.subarray(0, Math.floor(bytes.length * part))
  const headers = new Headers(response.headers)
  headers.set('content-length', String(bytes.length))
  let given = false
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (given || kept.length === 0) controller.error(new ConnectionReset())
      else controller.enqueue(kept)
      given = true
    },
  })
  return new Response(body, { status: response.status, headers })
}

async function corrupt(response: Response, count: number, random: () => number): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  for (let changed = 0; changed < count && bytes.length > 0; changed += 1) {
    const at = random() % bytes.length
    // Never the byte that it was: a bit is turned over.
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (random() % 8))
  }
  return new Response(bytes, { status: response.status, headers: response.headers })
}
