/** A request to the gateway: a `Request`, or what a server received, of which none was made. */
export type ServiceRequest = Request | ReceivedRequest

/** What the gateway needs of a request that came over HTTP. */
export interface ReceivedRequest {
  readonly method: string
  readonly headers: Pick<Headers, 'get'>
  /** Its body, or a little more of it than is accepted. */
  readonly received: Uint8Array
}
