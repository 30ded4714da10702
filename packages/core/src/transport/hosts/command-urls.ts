/** Returns the address of one request to a command. It holds a credential: it is only ever given to `fetch`. */
export type CommandUrl = (baseUrl: string, command: string, userSig: string, random: number) => string

/** Writes the addresses of an account's requests. What they repeat is encoded once. */
export function commandUrls(sdkAppId: number, identifier: string): CommandUrl {
  const account = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}`
  let known: string | undefined
  let query = ''
  return (baseUrl, command, userSig, random) => {
    if (userSig !== known) {
      known = userSig
      // A real UserSig is the same when it is encoded; what else a signer gives must not become another parameter.
      query = `${account}&usersig=${encodeURIComponent(userSig)}`
    }
    return `${baseUrl}/v4/${command}?${query}&random=${random}&contenttype=json`
  }
}
