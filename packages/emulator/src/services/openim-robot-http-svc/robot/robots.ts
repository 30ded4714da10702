import { isRobot } from '../../../world/records/robot-id.ts'
import type { World } from '../../../world/world.ts'

/** The ids of all chatbots: accounts like others, but for what their ids begin with. */
export function robotsOf({ accounts }: World): readonly string[] {
  return [...accounts.keys()].filter(isRobot)
}
