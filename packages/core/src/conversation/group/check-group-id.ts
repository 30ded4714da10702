import { checkText } from '../../check.ts'

/**
 * Refuses what cannot be the id of a group or a topic: not a string, empty, or not encodable. Which lengths and
 * characters are allowed depends on the kind of group, so that is left to the service.
 */
export function checkGroupId(value: unknown, option: string): asserts value is string {
  checkText(value, option, 'the id of a group')
}
