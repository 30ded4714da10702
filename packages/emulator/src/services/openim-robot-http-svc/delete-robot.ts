import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { robotPrefix } from '../../world/records/robot-id.ts'
import { robotCodes } from './codes.ts'

/** Deletes the account of a chatbot. */
export function deleteRobot(call: Call): EmptyResponse {
  const read = fields(call, { invalid: robotCodes.badRequest })
  if (!read.text('Robot_Account').startsWith(robotPrefix)) {
    throw read.refusal(`Robot_Account must begin with ${robotPrefix}`)
  }
  call.world.removeAccount(read.account('Robot_Account', { unknown: robotCodes.unknownRobot }))
  return {}
}
