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
    throw new TypeError(
      `path is ${JSON.stringify(path)}: give service and command, such as "openim/get_c2c_unread_msg_num"`,
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
  // A UserSig needs no encoding: its alphabet is `A-Z a-z 0-9 * - _`.
  return (
    `${baseUrl}/v4/${command}?sdkappid=${credentials.sdkAppId}` +
    `&identifier=${encodeURIComponent(credentials.identifier)}` +
    `&usersig=${credentials.userSig}&random=${random}&contenttype=json`
  )
}

/** Writes the body of a request. The service refuses an empty one, so there is always an object. */
export function encodeBody(request: unknown): string {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    throw new TypeError(
      `body must be an object, but is ${Array.isArray(request) ? 'an array' : String(request)}`,
    )
  }
  return JSON.stringify(request)
}
