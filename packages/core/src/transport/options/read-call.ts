import { isObject, show, wrongType } from '../../check.ts'
import type { CallerOptions } from '../caller.ts'
import { stringifyExactly } from '../json/stringify-exactly.ts'
import { readCallOptions } from '../read-call-options.ts'

/** What a call is given, as it was when the call was made. */
export interface ReadCall {
  readonly body: string
  readonly options: CallerOptions
}

const noOptions: CallerOptions = Object.freeze({})

const commandPath = /^(?:v4\/)?([A-Za-z0-9_]+\/[A-Za-z0-9_]+)$/

/** Reads `service/command`, with or without `v4/`; refuses anything that could leave the API's path. */
export function parseCommand(path: unknown): string {
  const command = typeof path === 'string' ? commandPath.exec(path)?.[1] : undefined
  if (command === undefined) {
    throw wrongType(
      'command',
      `is ${show(path)}: give service and command, such as "openim/get_c2c_unread_msg_num"`,
    )
  }
  return command
}

/**
 * Reads request and options, and refuses what cannot be right. What the caller changes afterwards changes nothing, although
 * the first call waits for what it needs to be loaded.
 */
export function readCall(request: unknown, options?: CallerOptions): ReadCall {
  const body = encodeBody(request)
  if (options === undefined) return { body, options: noOptions }
  return { body, options: { ...options, ...readCallOptions(options) } }
}

/** Writes the body of a request. The service refuses an empty one, so there is always an object. */
function encodeBody(request: unknown): string {
  if (!isObject(request)) {
    throw wrongType('request', `is ${show(request)}: the body must be an object`)
  }
  let body: string | undefined
  let cause: unknown
  try {
    body = stringifyExactly(request)
  } catch (error) {
    cause = error
  }
  if (body?.startsWith('{')) return body
  const why = cause instanceof Error ? `: ${cause.message.split('\n', 1)[0]}` : ''
  throw wrongType('request', `cannot be written as a JSON object${why}`, cause)
}
