/** How well somebody is what was asked for: 0 is all of the name or the id, 1 begins so, 2 has it inside. */
export type Closeness = 0 | 1 | 2

/**
 * Makes the test whether somebody may be meant by a name: a part of what they are called, or of their id, whatever the case and the width of letters and
 * the spaces between them.
 *
 * @returns `undefined` where nothing is left of the name that could be looked for
 */
export function nameMatcher(
  wanted: string,
): ((id: string, name: string | undefined) => Closeness | undefined) | undefined {
  const part = folded(wanted)
  if (part === '') return undefined
  return (id, name = '') => {
    const places = [folded(id), folded(name)].map((text) => closeness(text, part))
    return places.reduce((best, one) =>
      best === undefined || (one !== undefined && one < best) ? one : best,
    )
  }
}

function closeness(text: string, part: string): Closeness | undefined {
  if (text === part) return 0
  if (text.startsWith(part)) return 1
  return text.includes(part) ? 2 : undefined
}

/** What people take for the same: Ａ and a, with spaces and without, and whatever nobody sees. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '')
}
