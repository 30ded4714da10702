import { checkText } from '../../check.ts'

/**
 * Refuses what cannot be the type of a group; `undefined` is left to the default. Which types there are is left to the service:
 * it has got new ones before.
 */
export function checkGroupType(value: unknown): void {
  if (value !== undefined) checkText(value, 'type', 'a type of groups')
}
