import { show, wrongType } from '../check.ts'

/** What identifies the caller in the query of a request. */
export interface Credentials {
  /** The SDKAppID. */
  readonly sdkAppId: number
  /** The admin account that calls. */
  readonly identifier: string
  /** A UserSig of that account. */
  readonly userSig: string
}

const knownPath = /^(?:v4\/)?([A-Za-z0-9_]+\/[A-Za-z0-9_]+)$/

/** Reads `service/command`, with or without `v4/`; refuses anything that could leave the API's path. */
export function parseCommand(path: unknown): string {
  const command = typeof path === 'string' ? knownPath.exec(path)?.[1] : undefined
  if (command === undefined) {
    throw wrongType(
      'command',
      `is ${show(path)}: give service and command, such as "openim/get_c2c_unread_msg_num"`,
    )
  }
  return command
}

/** Builds the URL of a command. It holds a credential: it is only ever given to `fetch`. */
export function commandUrl(
  baseUrl: string,
  command: string,
  credentials: Credentials,
  random: number,
): string {
  // A real UserSig is the same when it is encoded; what else a signer gives must not become another parameter.
  return (
    `${baseUrl}/v4/${command}?sdkappid=${credentials.sdkAppId}` +
    `&identifier=${encodeURIComponent(credentials.identifier)}` +
    `&usersig=${encodeURIComponent(credentials.userSig)}&random=${random}&contenttype=json`
  )
}

/** Writes the body of a request. The service refuses an empty one, so there is always an object. */
export function encodeBody(request: unknown): string {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw wrongType('request', `is ${show(request)}: the body must be an object`)
  }
  let body: string | undefined
  let cause: unknown
  try {
    body = JSON.stringify(request)
  } catch (error) {
    cause = error
  }
  if (body?.startsWith('{')) return body
  const why = cause instanceof Error ? `: ${cause.message.split('\n', 1)[0]}` : ''
  throw wrongType('request', `cannot be written as a JSON object${why}`, cause)
}
