import { stringifyExactly } from '@timkit/core/internal'

/** JSON beyond so many characters is cut. */
const maxJsonLength = 20_000

/** Writes a value as people read it; a very long one is cut. */
export function jsonOf(value: object): string {
  const json = stringifyExactly(value, 2) ?? ''
  return json.length > maxJsonLength ? `${json.slice(0, maxJsonLength)}\n…` : json
}
