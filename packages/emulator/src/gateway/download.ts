import { type Incoming, record } from './incoming.ts'

/** Answers the download of an hourly file. */
export async function answerDownload(incoming: Incoming, request: Request): Promise<Response> {
  const { app, fault } = incoming
  const started = performance.now()
  const response = await app.archive.serve(request, incoming.request.url.pathname, fault?.rule.stale === true)
  record(incoming, started, { status: response.status })
  return response
}
