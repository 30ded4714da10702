import type { WebhookAnswer } from '../events/answers.ts'

/** That the webhook arrived and, of what has not happened yet, that it may. */
export const okAnswer: WebhookAnswer = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }

let made: Headers | undefined
const ok = JSON.stringify(okAnswer)

/** Made once, as to copy them costs less than to read them anew for each response; and not before, as Node then loads all of `fetch`. */
function headers(): Headers {
  made ??= new Headers({ 'content-type': 'application/json; charset=utf-8' })
  return made
}

/** The response to nearly all webhooks. */
export function okResponse(): Response {
  return new Response(ok, { headers: headers() })
}

/** A response with an answer of other content, as JSON. */
export function answerResponse(json: string): Response {
  return new Response(json, { headers: headers() })
}

/** The response to what is no webhook of ours: for the service a callback that failed. */
export function failResponse(status: number = 403): Response {
  const answer: WebhookAnswer = { ActionStatus: 'FAIL', ErrorCode: status, ErrorInfo: 'not accepted' }
  const response = new Response(JSON.stringify(answer), { status, headers: headers() })
  if (status === 405) response.headers.set('allow', 'POST')
  return response
}
