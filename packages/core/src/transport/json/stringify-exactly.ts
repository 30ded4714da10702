/** Stands for a bigint while the rest is written. A text of the private use area, which nobody writes to anybody. */
const sign = '\ue000bigint'

/**
 * Writes JSON like `JSON.stringify`, and each bigint as its digits.
 *
 * @throws {TypeError} The value is inside itself, or a text in it is the sign.
 */
export function stringifyExactly(value: unknown, space?: number): string | undefined {
  try {
    return JSON.stringify(value, null, space)
  } catch {
    // At a bigint, perhaps: whatever else it was fails once more.
  }
  const found: bigint[] = []
  const write = (_: string, each: unknown) => (typeof each === 'bigint' ? found.push(each) && sign : each)
  const parts = JSON.stringify(value, write, space)?.split(`"${sign}"`)
  if (parts !== undefined && parts.length !== found.length + 1)
    throw new TypeError('a text in it stands for a bigint')
  return parts?.map((part, index) => `${part}${found[index] ?? ''}`).join('')
}
