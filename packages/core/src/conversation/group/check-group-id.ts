import { checkEncodable, mustBe } from '../../check.ts'

/**
 * Refuses what cannot be the id of a group or a topic: not a string, empty, or not encodable. Which lengths and
 * characters are allowed depends on the kind of group, so that is left to the service.
 */
export function checkGroupId(value: unknown, option: string): asserts value is string {
  if (typeof value !== 'string' || value === '') {
    throw mustBe(option, 'the id of a group, a string that is not empty', value)
  }
  checkEncodable(value, option)
}
