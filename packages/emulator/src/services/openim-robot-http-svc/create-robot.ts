import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { type FieldReader, fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { shorten } from '../../request/shorten.ts'
import { robotPrefix } from '../../world/records/robot-id.ts'
import { userIdFault } from '../../world/records/user-id.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { robotCodes } from './codes.ts'
import { robotsOf } from './robot/robots.ts'

export const difference: CoverageNote = {
  en: 'More than 20 chatbots are refused with 70398; no code is documented. Any account whose id begins with `@RBT#` is one.',
  zh: '机器人超过 20 个时返回 70398；文档没有写明错误码。ID 以 `@RBT#` 开头的账号都视为机器人。',
}

/** An app has at most this many. */
const most = 20

/** The texts of a request, with their tags, and how many bytes each may have. */
const texts: readonly (readonly [field: string, tag: string])[] = [
  ['Nick', 'Tag_Profile_IM_Nick'],
  ['FaceUrl', 'Tag_Profile_IM_Image'],
  ['SelfSignature', 'Tag_Profile_IM_SelfSignature'],
]
const textBytes = 500

/** Makes the account of a chatbot, or changes what it says about itself. */
export function createRobot(call: Call): EmptyResponse {
  const { world } = call
  const read = fields(call, { invalid: robotCodes.badRequest })
  const id = read.text('UserID')
  const fault =
    id.startsWith(robotPrefix) && id !== robotPrefix ? userIdFault(id) : `it must begin with ${robotPrefix}`
  if (fault !== undefined) throw read.refusal(`UserID is "${shorten(id)}": ${fault}`)
  const given = texts.flatMap(([field, tag]) => readText(read, field, tag))
  if (!world.accounts.has(id) && robotsOf(world).length >= most) {
    throw new Refusal(robotCodes.tooManyRobots, `The app has ${most} chatbots already`)
  }
  const robot = world.addAccount(id)
  robot.profile ??= new Map()
  for (const [tag, value] of given) robot.profile.set(tag, value)
  world.changed()
  return {}
}

function readText(read: FieldReader, field: string, tag: string): (readonly [string, string])[] {
  const value = read.optionalText(field, { most: textBytes })
  return value === undefined ? [] : [[tag, value]]
}
