import type { Call } from '../../../request/call.ts'
import { Refusal } from '../../../request/refusal.ts'
import { daySeconds, startOfBeijingDay } from '../../../time/beijing-time.ts'
import { tellPush } from '../../../webhooks/events/pushes.ts'
import { maxNamed, type Push } from '../../../world/stores/pushes.ts'
import { allMemberPushCodes } from '../codes.ts'

/** A push that is to be sent. */
export interface NewPush
  extends Pick<Push, 'path' | 'from' | 'random' | 'condition' | 'body' | 'notification' | 'dataId'> {
  /** What it is recalled by. The same for the same second and `MsgRandom`, which are those of a repeat. */
  readonly taskId: string
  /** Who gets it. */
  readonly to: readonly string[]
}

/** The service drops a repeat for so many milliseconds, and has to have more between two pushes to all. */
const second = 1000
/** So many pushes to all may be sent on a day. */
const pushesPerDay = 100

/** Sends a push unless it is a repeat, and returns the TaskId of the first one. */
export function sendPush(call: Call, push: NewPush): string {
  const { pushes } = call.world.stores
  const repeated = repeatedPush(call, push)
  if (repeated !== undefined) return repeated.taskId
  const { to, ...about } = push
  pushes.add({
    ...about,
    time: call.time,
    recipients: to.slice(0, maxNamed),
    reached: to.length,
    revokedAt: 0,
  })
  tellPush(call, push)
  return push.taskId
}

/** As {@link sendPush}, within the bounds of pushes to all. */
export function sendToAll(call: Call, push: NewPush): string {
  if (call.rateLimited && repeatedPush(call, push) === undefined) {
    refuseTooSoon(call, push.path)
    refuseUsedUp(call, push.path)
  }
  return sendPush(call, push)
}

/** The time in hexadecimal digits, as a TaskId of `timpush` begins. */
export function taskNumber({ now, settings }: Call, random: number): string {
  return [now, settings.sdkAppId, random].map((number) => number.toString(16)).join('_')
}

function repeatedPush({ world, time }: Call, { path, random }: NewPush): Push | undefined {
  return world.stores.pushes
    .all()
    .findLast(
      (push) => push.path === path && push.random === random && isWithin(time - push.time, second - 1),
    )
}

function refuseTooSoon({ world, time }: Call, path: string): void {
  const last = world.stores.pushes.last(path)
  if (last !== undefined && isWithin(time - last.time, second))
    throw new Refusal(allMemberPushCodes.tooSoon, 'More than a second has to be between two pushes')
}

function refuseUsedUp({ world, now }: Call, path: string): void {
  const start = startOfBeijingDay(now)
  const today = world.stores.pushes
    .all()
    .filter((push) => push.path === path && isWithin(push.time - start * 1000, daySeconds * 1000 - 1))
  if (today.length >= pushesPerDay)
    throw new Refusal(allMemberPushCodes.usedUp, `${pushesPerDay} pushes were sent today`)
}

/** A clock that was set back makes no time of less than nothing. */
function isWithin(elapsed: number, most: number): boolean {
  return elapsed >= 0 && elapsed <= most
}
