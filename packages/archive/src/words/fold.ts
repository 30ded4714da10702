import { simplify } from './simplify.ts'

/** Letters that have marks, or may be followed by some, or are written in two ways: most texts have none. */
const needsCare = /[\u00c0-\u036f\u0370-\u03ff\u0400-\u058f\u1e00-\u1fff]/
const markedLetters = /[\p{Script=Latin}\p{Script=Greek}]/u
const marks = /[\u0300-\u036f]+/g

/**
 * Makes alike what people take for the same when they search: width (Ａ and A), case, marks on Latin and Greek letters (é and e),
 * ß and ss, traditional and simplified characters. Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return simplify(needsCare.test(plain) ? withoutMarks(plain) : plain)
}

function withoutMarks(text: string): string {
  const bare = Array.from(text, (character) =>
    markedLetters.test(character) ? character.normalize('NFD') : character,
  )
  return bare.join('').replace(marks, '').replaceAll('ß', 'ss').replaceAll('ς', 'σ')
}
