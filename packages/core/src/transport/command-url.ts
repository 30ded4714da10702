/** What identifies the caller in the query of a request. */
export interface Credentials {
  /** The SDKAppID. */
  readonly sdkAppId: number
  /** The admin account that calls. */
  readonly identifier: string
  /** A UserSig of that account. */
  readonly userSig: string
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
