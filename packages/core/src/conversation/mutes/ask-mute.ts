import { NotAsAsked } from '../../batch/not-as-asked.ts'
import { isTimError, type TimError } from '../../errors.ts'
import type { Caller } from '../../transport/caller.ts'
import { mayHaveRun } from '../../transport/retry/may-have-run.ts'
import { largeOffset } from '../../transport/time/service-clock.ts'

/** A mute with an end, and how it is asked for. */
export interface TimedMute extends Pick<Caller, 'now'> {
  /** When it ends, in unix milliseconds. The service counts whole seconds: it ends in the second that begins then or after it. */
  readonly until: number
  /** Mutes for so many seconds, and tells of every attempt that fails. */
  readonly set: (seconds: number, onFailure: (failure: TimError) => void) => Promise<object>
}

const again = 'To set it right, call muteUntil again'

/**
 * Mutes until a time, and sets it right once where an answer shows that the end came off. 0 seconds are never sent: they would
 * end the mute.
 */
export async function askMute(
  mute: TimedMute,
  onFailure: (failure: TimError) => void,
): Promise<object | NotAsAsked> {
  const { until, now, set } = mute
  const seconds = secondsLeft(mute)
  if (seconds <= 0) {
    const known = `by the clock of the service (${timeText(now())})`
    return new NotAsAsked(
      `nothing was done: until (${timeText(until)}) was past before they could be muted, ${known}`,
      false,
    )
  }
  const answer = await set(seconds, onFailure)
  const endsAt = endOf(mute, seconds)
  return isRight(mute, endsAt) ? answer : setRight(mute, endsAt, onFailure)
}

async function setRight(
  mute: TimedMute,
  endsAt: number,
  onFailure: (failure: TimError) => void,
): Promise<object | NotAsAsked> {
  const seconds = secondsLeft(mute)
  if (seconds <= 0) {
    const past = 'which is past by the clock of the service. To end the mute, use unmute'
    return new NotAsAsked(`${offText(mute, endsAt)}, ${past}`, true)
  }
  const failures: TimError[] = []
  try {
    const answer = await mute.set(seconds, (failure) => {
      failures.push(failure)
      onFailure(failure)
    })
    const now = endOf(mute, seconds)
    if (isRight(mute, now)) return answer
    return new NotAsAsked(`${offText(mute, now)}, as the request was sent late. ${again}`, true)
  } catch (error) {
    if (!isTimError(error)) throw error
    // Not every caller tells of each attempt.
    const perhaps = [...failures, error].some(mayHaveRun) ? 'perhaps ' : ''
    const why = `as setting it right failed (${error.message})`
    return new NotAsAsked(`${offText(mute, endsAt, perhaps)}, ${why}. ${again}`, true, error)
  }
}

/** How many seconds are left, rounded up at both ends; none when the time is past. */
function secondsLeft({ until, now }: TimedMute): number {
  const time = now()
  return until <= time ? 0 : Math.ceil(until / 1000) - Math.floor(time / 1000)
}

/** When a mute of so many seconds ends, in milliseconds: it counts from when the service took the request, which is now at the latest. */
function endOf({ now }: TimedMute, seconds: number): number {
  return now() + seconds * 1000
}

function isRight({ until }: TimedMute, endsAt: number): boolean {
  return Math.abs(endsAt - until) < largeOffset
}

/** Says until when who was muted is muted in fact. */
function offText({ until }: TimedMute, endsAt: number, perhaps = ''): string {
  const off = Math.round((endsAt - until) / 1000)
  const times = `until ${timeText(endsAt)} in place of ${timeText(until)}`
  return `muted, but ${perhaps}${Math.abs(off)} seconds too ${off > 0 ? 'long' : 'short'}: ${times}`
}

function timeText(time: number): string {
  return new Date(time).toISOString()
}
