import type { World } from '../../../world/world.ts'

/** With what the id of each chatbot begins. */
export const robotPrefix = '@RBT#'

/** The ids of all chatbots: accounts like others, but for what their ids begin with. */
export function robotsOf({ accounts }: World): readonly string[] {
  return [...accounts.keys()].filter((id) => id.startsWith(robotPrefix))
}
