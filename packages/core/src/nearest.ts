/** Longer words, in characters, are no slip of the finger, and comparing them takes long. */
const longest = 100

/** Finds the known word that a person most likely meant; `undefined` when none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (typed.length > longest) return undefined
  let best: string | undefined
  // A third of the word may be wrong, and two characters of a short one.
  let least = Math.max(2, Math.floor(typed.length / 3)) + 1
  for (const candidate of known) {
    const steps = editDistance(plain(typed), plain(candidate))
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** Case and underscores are what people get wrong most. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('_', '')
}

/** How many characters have to be added, left out or replaced (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let line = 1; line <= from.length; line++) {
    const next = [line]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
