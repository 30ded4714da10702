import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { tellProfile } from '../../webhooks/events/profiles.ts'
import { profileCodes } from './codes.ts'
import { readValue } from './value/tags.ts'

/** Sets profile fields of an account: all of them, or none where one is refused. */
export function portraitSet(call: Call): EmptyResponse {
  const read = fields(call, { invalid: profileCodes.badRequest })
  const account = read.account('From_Account', { unknown: profileCodes.unknownAccount })
  const items = read.objectList('ProfileItem')
  if (items.length === 0) throw read.refusal('ProfileItem has no entry')
  const values = items.map((item) => [item.text('Tag'), readValue(item)] as const)
  account.profile ??= new Map()
  for (const [tag, value] of values) account.profile.set(tag, value)
  call.world.changed()
  tellProfile(call, account, new Map(values))
  return {}
}
