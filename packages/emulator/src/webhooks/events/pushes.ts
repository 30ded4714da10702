import type { Call } from '../../request/call.ts'

/**
 * What is said of every push: no known channel, for the emulator has none, and stage 1, sent. Whether it arrived, and was tapped,
 * nobody can say here.
 */
export const sentPush = { PushPlatform: 0, PushStage: 1, ErrCode: 0, ErrInfo: 'OK' } as const

/** `EventType` of a push to all or some. */
const states = { offline: 1, online: 2 } as const

/** A push that is no message. */
export interface SentPush {
  /** What it is recalled by. */
  readonly taskId: string
  /** Who gets it. */
  readonly to: readonly string[]
}

/** Tells that a push went out, to each who gets it. */
export function tellPush(call: Call, { taskId, to }: SentPush): void {
  const CallbackCommand = 'Push.AllMemberPush'
  if (!call.webhooks.wants(CallbackCommand)) return
  for (const id of to) {
    const isOnline = call.world.accounts.get(id)?.presence?.status === 'Online'
    call.webhooks.tell({
      CallbackCommand,
      EventType: isOnline ? states.online : states.offline,
      TaskId: taskId,
      TaskTime: call.now,
      EventTime: call.now,
      To_Account: id,
      ...sentPush,
    })
  }
}
