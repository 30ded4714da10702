/**
 * Whether two texts are equal, in a time that depends on their length only: how much of a wrong signature was right must not
 * be told.
 */
export function equalTexts(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let index = 0; index < left.length; index++) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  }
  return difference === 0
}
