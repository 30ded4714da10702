import { isObject } from '@timkit/core/internal'
import type { Recording } from './recording.ts'
import { hasOnly, isUsualAbilities, isUsualId, isUsualInfo } from './usual-forms.ts'

/**
 * Answers the first questions of a host, which are the same at every start, from what was recorded. Anything
 * else, and anything odd, makes the SDK take over; most servers that a host starts are never asked more.
 */
export class FrontDesk {
  readonly #recording: Recording
  readonly #write: (text: string) => void
  readonly #replay: string[] = []
  /** What the host has shown itself to be, as far as that binds the SDK. */
  #era: 'unknown' | 'probing' | 'greeted' | 'modern' = 'unknown'

  constructor(recording: Recording, write: (text: string) => void) {
    this.#recording = recording
    this.#write = write
  }

  /** The lines that the SDK must see before anything else when it takes over; the host has its answers to them already. */
  get replay(): readonly string[] {
    return this.#replay
  }

  /** Answers a line, or leaves it, and all after it, to the SDK. */
  answer(line: string): boolean {
    const message = parse(line)
    if (message === undefined) return false
    const { method, id, params = {} } = message
    if (method === 'notifications/initialized' && id === undefined) {
      if (this.#era !== 'greeted' || !isBare(params)) return false
      this.#replay.push(line)
      return true
    }
    if (!isUsualId(id)) return false
    const result = method === 'initialize' ? this.#greeting(params) : this.#listed(String(method), params)
    if (result === undefined) return false
    this.#note(line, method)
    this.#write(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${result}}\n`)
    return true
  }

  #greeting(params: Record<string, unknown>): string | undefined {
    if ((this.#era !== 'unknown' && this.#era !== 'probing') || !isGreeting(params)) return undefined
    const { initialize } = this.#recording
    const { protocolVersion } = params
    return Object.hasOwn(initialize, protocolVersion)
      ? initialize[protocolVersion]
      : Object.values(initialize)[0]
  }

  #listed(method: string, params: Record<string, unknown>): string | undefined {
    const { modernVersion, modern, lists } = this.#recording
    const answers =
      this.#era === 'greeted' ? (isBare(params) ? lists : {}) : isModern(params, modernVersion) ? modern : {}
    return Object.hasOwn(answers, method) ? answers[method] : undefined
  }

  /** Remembers what the SDK has to see: what binds it to an era. Lists bind nothing once an era is. */
  #note(line: string, method: unknown): void {
    const before = this.#era
    if (method === 'initialize') this.#era = 'greeted'
    else if (before !== 'greeted' && method !== 'server/discover') this.#era = 'modern'
    else if (before === 'unknown') this.#era = 'probing'
    if (this.#era !== before) this.#replay.push(line)
  }
}

interface Message {
  readonly method?: unknown
  readonly id?: unknown
  readonly params?: Record<string, unknown>
}

function parse(line: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(line)
    const ours =
      isObject(value) &&
      value.jsonrpc === '2.0' &&
      hasOnly(value, ['jsonrpc', 'id', 'method', 'params']) &&
      (value.params === undefined || isObject(value.params))
    return ours ? (value as Message) : undefined
  } catch {
    return undefined
  }
}

/** Only what every host sends: the SDK judges everything else. */
function isGreeting(params: Record<string, unknown>): params is { protocolVersion: string } {
  const { protocolVersion, capabilities, clientInfo } = params
  return (
    hasOnly(params, ['protocolVersion', 'capabilities', 'clientInfo']) &&
    typeof protocolVersion === 'string' &&
    isUsualAbilities(capabilities) &&
    isUsualInfo(clientInfo)
  )
}

/** No parameters, but perhaps how progress is to be told. */
function isBare(params: Record<string, unknown>): boolean {
  const { _meta: meta = {} } = params
  return (
    hasOnly(params, ['_meta']) &&
    isObject(meta) &&
    hasOnly(meta, ['progressToken']) &&
    isToken(meta.progressToken)
  )
}

function isModern(params: Record<string, unknown>, version: string): boolean {
  const { _meta: meta } = params
  if (!hasOnly(params, ['_meta']) || !isObject(meta)) return false
  const {
    'io.modelcontextprotocol/protocolVersion': protocolVersion,
    'io.modelcontextprotocol/clientInfo': clientInfo,
    'io.modelcontextprotocol/clientCapabilities': capabilities,
    progressToken,
    ...others
  } = meta
  return (
    hasOnly(others, []) &&
    protocolVersion === version &&
    isUsualAbilities(capabilities) &&
    (clientInfo === undefined || isUsualInfo(clientInfo)) &&
    isToken(progressToken)
  )
}

function isToken(token: unknown): boolean {
  return token === undefined || isUsualId(token)
}
