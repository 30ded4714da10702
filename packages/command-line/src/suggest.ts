/** Finds the known word that somebody may have meant, if one is close. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** The words of an error that name what was meant. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  const found = suggest(word, known)
  return found === undefined ? '' : `: did you mean ${prefix}${found}?`
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [line, character] of Array.from(from).entries()) {
    const next = [line + 1]
    for (let column = 0; column < to.length; column++) {
      const change = (row[column] ?? 0) + (character === to[column] ? 0 : 1)
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
