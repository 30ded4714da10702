/** With what the id of each chatbot begins. */
export const robotPrefix = '@RBT#'

/** Whether an account is a chatbot. */
export function isRobot(id: string): boolean {
  return id.startsWith(robotPrefix)
}
