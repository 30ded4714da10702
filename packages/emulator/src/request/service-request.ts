/** A command as it was sent, whatever it came by: a `Request`, a `fetch` of this process, a connection. */
export interface ServiceRequest {
  readonly method: string
  /** Its address, parsed once. */
  readonly url: URL
  readonly headers: Pick<Headers, 'get'>
  /** Gives what was sent, once; it is asked for when all else is right. */
  readonly body: ReadBytes
  /** Where its connection came from; absent where it was made in this process. */
  readonly peer?: string | undefined
}

/** Gives a body, or a little more of it than is accepted: bytes, or a text that is all ASCII, of which they need not be made. */
export type ReadBytes = () => Promise<Uint8Array> | Uint8Array | string
