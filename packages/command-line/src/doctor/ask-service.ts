import { type AnyTimError, explain, isApiError, isTimError, type TimClient } from '@timkit/core'
import type { Language } from '../language.ts'

/** Whether the service answers this app, and else why not. */
export type ServiceAnswer =
  | { readonly ok: true; readonly ms: number }
  | {
      readonly ok: false
      /** The code of the service, or the kind of the failure. */
      readonly code: number | string
      readonly meaning: string
      readonly remedy: string
      /** What it failed with. */
      readonly error: AnyTimError
      /** What is in no explanation: why nothing reached the service. */
      readonly message: string | undefined
      /** Seconds by which this machine's clock is ahead, where that is why. */
      readonly clockSkew: number | undefined
    }

/** Asks the service a question that changes nothing, and that an app with the right key is always answered. */
export async function askService(
  client: TimClient,
  language: Language,
  now: () => number,
): Promise<ServiceAnswer> {
  const started = now()
  try {
    // The admin account always exists. One repetition, with which a wrong clock need not fail.
    const request = { CheckItem: [{ UserID: client.identifier }] }
    await client.api.imOpenLoginSvc.accountCheck(request, { retry: { limit: 1 } })
    return { ok: true, ms: now() - started }
  } catch (error) {
    if (!isTimError(error)) throw error
    const { meaning, remedy } = explain(error, language)
    // What the service says is explained already; what did not reach it has its reason in the message only.
    const refusal = isApiError(error) ? error : undefined
    const message = refusal === undefined ? error.message : undefined
    return { ok: false, code: error.code, error, meaning, remedy, message, clockSkew: refusal?.clockSkew }
  }
}
