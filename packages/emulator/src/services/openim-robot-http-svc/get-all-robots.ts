import type { GetAllRobotsResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { robotsOf } from './robot/robots.ts'

/** The ids of all chatbots. */
export function getAllRobots({ world }: Call): GetAllRobotsResponse {
  return { Robot_Account: robotsOf(world) }
}
