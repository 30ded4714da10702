import type { App } from '../app.ts'

/** What is written down of a request that is turned away before anybody has read what it asks for. */
const method = 'http'

/**
 * Writes a line into the audit log for a request that is turned away, such as one without a key, before it is answered.
 *
 * @param who who it is from, where that is known
 */
export async function auditTurnedAway(
  { audit, log }: Pick<App, 'audit' | 'log'>,
  response: Response,
  who = 'unknown',
): Promise<Response> {
  try {
    await audit.record({
      who,
      tool: method,
      messages: 0,
      outcome: 'refused',
      code: codes[response.status] ?? String(response.status),
      ms: 0,
    })
  } catch (error) {
    // It gets nothing, whether it is written down or not.
    log.error(
      `http: a request was turned away (${response.status}), and ${error instanceof Error ? error.message : error}`,
    )
  }
  return response
}

const codes: Readonly<Record<number, string>> = { 401: 'Unauthorized', 403: 'Forbidden', 503: 'Unavailable' }
