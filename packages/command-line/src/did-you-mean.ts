import { nearest } from '@timkit/core/internal'

/** The words of an error that name what was meant; none when nothing known is near. */
export function didYouMean(word: string, known: readonly string[], prefix = ''): string {
  const found = nearest(word, known)
  return found === undefined ? '' : `: did you mean ${prefix}${found}?`
}
