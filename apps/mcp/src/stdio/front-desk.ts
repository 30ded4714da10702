import { isObject } from '@timkit/core/internal'
import type { Recording } from './recording.ts'

/** What the SDK has to know when it takes over. */
export interface Handover {
  /** The lines that it must see before anything else; the host has its answers to them already. */
  readonly replay: readonly string[]
  /** The request among them whose answer must not be sent again. */
  readonly answered: string | number | undefined
  /** What was read and not answered. */
  readonly rest: string
}

/** More than this without an end of line is not a greeting. */
const maxGreeting = 65_536

/**
 * Answers the first questions of a host, which are the same at every start, from what was recorded. Anything
 * else, and anything odd, makes the SDK take over; most servers that a host starts are never asked more.
 */
export class FrontDesk {
  readonly #recording: Recording
  readonly #write: (text: string) => void
  readonly #replay: string[] = []
  #answered: string | number | undefined
  #rest = ''

  constructor(recording: Recording, write: (text: string) => void) {
    this.#recording = recording
    this.#write = write
  }

  /** Takes what came from the host; gives what the SDK needs as soon as it has to take over. */
  receive(text: string): Handover | undefined {
    this.#rest += text
    for (;;) {
      const end = this.#rest.indexOf('\n')
      if (end < 0) return this.#rest.length > maxGreeting ? this.#handover() : undefined
      const line = this.#rest.slice(0, end)
      if (!this.#answer(line)) return this.#handover()
      this.#rest = this.#rest.slice(end + 1)
    }
  }

  #handover(): Handover {
    return { replay: this.#replay, answered: this.#answered, rest: this.#rest }
  }

  #answer(line: string): boolean {
    const message = parse(line)
    if (message === undefined) return false
    const { method, id, params = {} } = message
    const greeted = this.#replay.length > 0
    if (method === 'notifications/initialized' && id === undefined && greeted) {
      this.#replay.push(line)
      return true
    }
    if (typeof id !== 'string' && typeof id !== 'number') return false
    if (method === 'initialize' && !greeted && isGreeting(params)) {
      const { initialize } = this.#recording
      const version = Object.hasOwn(initialize, params.protocolVersion) ? params.protocolVersion : undefined
      this.#send(id, (version === undefined ? Object.values(initialize)[0] : initialize[version]) ?? '{}')
      this.#replay.push(line)
      this.#answered = id
      return true
    }
    const { modernVersion, modern, lists } = this.#recording
    const answers = isModern(params, modernVersion)
      ? greeted
        ? {}
        : modern
      : greeted && isBare(params)
        ? lists
        : {}
    const known = typeof method === 'string' && Object.hasOwn(answers, method) ? answers[method] : undefined
    if (known === undefined) return false
    this.#send(id, known)
    return true
  }

  #send(id: string | number, result: string): void {
    this.#write(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${result}}\n`)
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
      isObject(value) && value.jsonrpc === '2.0' && (value.params === undefined || isObject(value.params))
    return ours ? (value as Message) : undefined
  } catch {
    return undefined
  }
}

/** Only what every host sends: the SDK judges everything else. */
function isGreeting(params: Record<string, unknown>): params is { protocolVersion: string } {
  const { protocolVersion, capabilities, clientInfo } = params
  return (
    typeof protocolVersion === 'string' &&
    isObject(capabilities) &&
    isObject(clientInfo) &&
    typeof clientInfo.name === 'string' &&
    typeof clientInfo.version === 'string'
  )
}

function isBare(params: Record<string, unknown>): boolean {
  return Object.keys(params).every((name) => name === '_meta')
}

function isModern(params: Record<string, unknown>, version: string): boolean {
  const meta = params._meta
  const namespace = 'io.modelcontextprotocol/'
  return (
    isBare(params) &&
    isObject(meta) &&
    meta[`${namespace}protocolVersion`] === version &&
    isObject(meta[`${namespace}clientCapabilities`]) &&
    (meta[`${namespace}clientInfo`] === undefined || isObject(meta[`${namespace}clientInfo`]))
  )
}
