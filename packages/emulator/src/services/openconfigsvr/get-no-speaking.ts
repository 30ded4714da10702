import type { GetNoSpeakingResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields, uint32 } from '../../request/fields.ts'
import { forever } from '../../world/stores/global-mutes.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { configCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'The times are what is left; whether they are that or what was set is not documented.',
  zh: '返回的是剩余时长；文档没有说明是剩余时长还是设置的时长。',
}

/** For how long an account is muted. */
export function getNoSpeaking(call: Call): GetNoSpeakingResponse {
  const read = fields(call, { invalid: configCodes.badJson })
  const missing = read.has('Get_Account') ? configCodes.badAskedAccount : configCodes.missingAskedAccount
  const { id } = read.account('Get_Account', { missing, unknown: configCodes.badAskedAccount })
  const { c2cUntil, groupUntil } = call.world.stores.globalMutes.of(id)
  return {
    C2CmsgNospeakingTime: secondsLeft(c2cUntil, call.now),
    GroupmsgNospeakingTime: secondsLeft(groupUntil, call.now),
  }
}

function secondsLeft(until: number, now: number): number {
  return until === forever ? uint32 : Math.max(0, until - now)
}
