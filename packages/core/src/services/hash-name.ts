import { hash32 } from '../hash.ts'

/** How many values two digits of base 36 have. */
const values = 36 ** 2

/**
 * Two characters that a name always has, and of 1,296 others about one.
 *
 * @param salt Another one makes other names collide.
 */
export function hashName(name: string, salt: number): string {
  return ((hash32(`${salt}${name}`) % values) + values).toString(36).slice(1)
}
