import { type RequestBody, readBody } from '../../request/read-body.ts'
import type { ServiceCodes } from '../../services/service.ts'
import type { Incoming } from '../incoming.ts'

/** Reads the body, and notes it for the log. */
export async function takeBody(incoming: Incoming, codes: ServiceCodes): Promise<RequestBody> {
  const sent = await readBody(incoming.request, codes.badJson)
  incoming.sent = sent
  return sent
}
