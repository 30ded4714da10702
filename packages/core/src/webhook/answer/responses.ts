import type { WebhookAnswer } from '../events/answers.ts'

/** That the webhook arrived and, of what has not happened yet, that it may. */
export const okAnswer: WebhookAnswer = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }

/** Made once: to copy them costs less than to read them anew for each response. */
const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })
const ok = JSON.stringify(okAnswer)

/** The response to nearly all webhooks. */
export function okResponse(): Response {
  return new Response(ok, { headers })
}

/** A response with an answer of other content, as JSON. */
export function answerResponse(json: string): Response {
  return new Response(json, { headers })
}

/** The response to what is no webhook of ours: for the service a callback that failed. */
export function failResponse(status: number = 403): Response {
  const answer: WebhookAnswer = { ActionStatus: 'FAIL', ErrorCode: status, ErrorInfo: 'not accepted' }
  const response = new Response(JSON.stringify(answer), { status, headers })
  if (status === 405) response.headers.set('allow', 'POST')
  return response
}
