import { signUserSig } from '@timkit/core'
import type { EmulatorSettings } from '../settings.ts'
import type { EmulatorClock } from '../time/clock.ts'
import type { Fields } from '../values/json-object.ts'
import type { UserAct } from './user-act.ts'

/** The emulator as whoever acts in it from inside works with it. */
export interface CommandParts {
  /** How the emulator is set up. */
  readonly settings: Pick<EmulatorSettings, 'sdkAppId' | 'secretKey' | 'identifier'>
  /** The time. */
  readonly clock: Pick<EmulatorClock, 'now'>
  /** Answers a command; `act` is who does it, where that is a user. */
  readonly fetch: (request: Request, act?: UserAct) => Promise<Response>
}

/** How a command is called from inside. */
export interface CommandCall {
  /** Where the emulator is, such as `http://127.0.0.1:8080`. */
  readonly origin: string
  /** How the caller names itself in the log. */
  readonly agent: string
  /** Ends when nobody waits any more. */
  readonly signal?: AbortSignal | undefined
  /** Who does it, where that is a user. */
  readonly act?: UserAct | undefined
}

/** Seconds for which a UserSig of the emulator's own is valid. */
const validSeconds = 60

/**
 * Calls a command as the admin, so that all rules apply and the log shows how it is done.
 *
 * @returns The answer, or in words what came instead: a fault rule concerns these calls as well.
 */
export async function callCommand(
  { settings, clock, fetch }: CommandParts,
  { origin, agent, signal, act }: CommandCall,
  path: string,
  body: Fields,
): Promise<unknown> {
  const { sdkAppId, secretKey, identifier } = settings
  const usersig = await signUserSig({
    sdkAppId,
    secretKey,
    userId: identifier,
    expire: validSeconds,
    at: new Date(clock.now()),
  })
  const query = new URLSearchParams({
    sdkappid: String(sdkAppId),
    identifier,
    usersig,
    random: String(randomNumber()),
    contenttype: 'json',
  })
  const request = new Request(`${origin}/v4/${path}?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': agent },
    body: JSON.stringify(body),
    ...(signal !== undefined && { signal }),
  })
  try {
    const response = await fetch(request, act)
    const text = await response.text()
    return response.ok ? JSON.parse(text) : `HTTP ${response.status}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A number for what has to be another one each time: `random`, `MsgRandom`. */
export function randomNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}
