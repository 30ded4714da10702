/** Writes the addresses of an account's requests. They hold a credential: they are only ever given to `fetch`. */
export class CommandUrls {
  readonly #account: string
  #userSig: string | undefined
  #query = ''

  /** Encodes once what every address repeats. */
  constructor(sdkAppId: number, identifier: string) {
    this.#account = `sdkappid=${sdkAppId}&identifier=${encodeURIComponent(identifier)}`
  }

  /** Returns the address of one request to a command. */
  of(baseUrl: string, command: string, userSig: string, random: number): string {
    if (userSig !== this.#userSig) {
      this.#userSig = userSig
      // A real UserSig is the same when it is encoded; what else a signer gives must not become another parameter.
      this.#query = `${this.#account}&usersig=${encodeURIComponent(userSig)}`
    }
    return `${baseUrl}/v4/${command}?${this.#query}&random=${random}&contenttype=json`
  }
}
