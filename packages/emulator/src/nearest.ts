/** Finds the text that a person most likely meant; `undefined` when none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  // Nothing that is that long is a slip of the finger.
  if (typed.length > 100) return undefined
  let best: string | undefined
  let least = Math.max(3, Math.floor(typed.length / 3)) + 1
  for (const candidate of known) {
    const steps = distance(plain(typed), plain(candidate))
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
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
