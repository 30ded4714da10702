import { type RequestBody, readBody } from '../../request/read-body.ts'
import type { ServiceCodes } from '../../services/service.ts'
import type { Incoming } from '../incoming.ts'

/** Reads the body, and notes it for the log. */
export function takeBody(incoming: Incoming, codes: ServiceCodes): RequestBody | Promise<RequestBody> {
  const note = (sent: RequestBody): RequestBody => {
    incoming.sent = sent
    return sent
  }
  const body = readBody(incoming.request.body, codes.badJson)
  return body instanceof Promise ? body.then(note) : note(body)
}
