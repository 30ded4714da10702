import { TimClient, type TimClientOptions } from '@timkit/core'

/** Makes a client. By itself, so that the client is loaded when something is asked for, not before. */
export function newClient(options: TimClientOptions): TimClient {
  return new TimClient(options)
}
