import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { type FieldReader, fields, uint32 } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { forever } from '../../world/stores/global-mutes.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { configCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'A time that is no uint32 is refused with 130001; no code is documented.',
  zh: '时长不是 uint32 时返回 130001；文档没有写明错误码。',
}

/** Mutes an account in one-to-one conversations, in groups, or in both. */
export function setNoSpeaking(call: Call): EmptyResponse {
  const read = fields(call, { invalid: configCodes.badJson })
  const missing = read.has('Set_Account') ? configCodes.badMutedAccount : configCodes.missingMutedAccount
  const { id } = read.account('Set_Account', { missing, unknown: configCodes.badMutedAccount })
  const c2cUntil = readEnd(read, 'C2CmsgNospeakingTime', call.now)
  const groupUntil = readEnd(read, 'GroupmsgNospeakingTime', call.now)
  if (c2cUntil === undefined && groupUntil === undefined)
    throw new Refusal(configCodes.noTime, 'Neither C2CmsgNospeakingTime nor GroupmsgNospeakingTime is there')
  call.world.stores.globalMutes.set(id, {
    ...(c2cUntil !== undefined && { c2cUntil }),
    ...(groupUntil !== undefined && { groupUntil }),
  })
  return {}
}

/** When a mute ends that a field tells in seconds from now. */
function readEnd(read: FieldReader, name: string, now: number): number | undefined {
  const seconds = read.optionalInteger(name, { max: uint32 })
  if (seconds === undefined || seconds === 0) return seconds
  return seconds === uint32 ? forever : now + seconds
}
