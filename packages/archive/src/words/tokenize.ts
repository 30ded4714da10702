import { fold } from './fold.ts'

/** What is a word of its own wherever it stands: characters of scripts without spaces, and symbols, emoji among them. */
const single = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{So}'
/** What words are made of. The index splits by the same classes, so that nothing here can be found there only. */
const part = '\\p{L}\\p{N}\\p{Co}\\p{So}'
const singles = new RegExp(`[${single}]`, 'gu')
const words = new RegExp(`[${part}]+`, 'gu')

// Signs that are folded to letters or digits: № is no, ① is 1, ㎏ is kg. They end the words beside them, as other symbols do, so that 20412 is found in №20412.
// What is raised or lowered stays a part of its word: m² and H₂O.
const sign = '(?![²³¹\\u2070-\\u209c])[\\p{So}\\p{No}\\p{Nl}\\u2139]'
const signs = new RegExp(sign, 'gu')
const oneSign = new RegExp(`^${sign}$`, 'u')
const oneSingle = new RegExp(`^[${single}]$`, 'u')
const onePart = new RegExp(`^[${part}]$`, 'u')

/** Whether a character is a word of its own. */
export function isSingle(character: string): boolean {
  return oneSingle.test(character)
}

/** Whether a character as it is written, before it is folded, is a sign that ends the words beside it. */
export function isSign(character: string): boolean {
  return oneSign.test(character) && character.normalize('NFKC') !== character
}

/** Whether words are made of a character. */
export function isPart(character: string): boolean {
  return onePart.test(character)
}

/**
 * Writes a text so that an index which splits at spaces and punctuation finds every word of it: folded, and with spaces around each
 * Han and kana character, emoji and other symbol. What is a token of it is a token of `tokenize`.
 */
export function spaced(text: string): string {
  return spacedOut(fold(apart(text)))
}

/** Most texts have no sign. */
function apart(text: string): string {
  return text.replace(signs, (character) => (isSign(character) ? ` ${character} ` : character))
}

/** Splits a text into the tokens that it is indexed by; none when it holds neither letters, numbers nor symbols such as emoji. */
export function tokenize(text: string): string[] {
  return spaced(text).match(words) ?? []
}

/** A token, and where the text has it: UTF-16 units, as strings are indexed. */
export interface PlacedToken {
  readonly token: string
  readonly start: number
  readonly end: number
}

// A letter with all that belongs to it: marks, the sound marks of half-width kana, and parts of Hangul syllables.
const clusters =
  /[^\p{M}\u1160-\u11ff\uff9e\uff9f][\p{M}\u1160-\u11ff\uff9e\uff9f]*|[\p{M}\u1160-\u11ff\uff9e\uff9f]+/gsu

/** Splits a text into tokens like `tokenize`, and says where each of them stands in the text as it was before folding. */
export function tokensOf(text: string): PlacedToken[] {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const piece = spacedCluster(cluster)
    folded += piece
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  return Array.from(folded.matchAll(words), ({ 0: token, index }) => ({
    token,
    start: starts[index] as number,
    end: ends[index + token.length - 1] as number,
  }))
}

// Texts are written in a few thousand characters, and each answer has a few hundred again.
const spacedClusters = new Map<string, string>()
const maxClusters = 4096
const longestCluster = 8

function spacedCluster(cluster: string): string {
  const known = spacedClusters.get(cluster)
  if (known !== undefined) return known
  const piece = spaced(cluster)
  // Strangers may write any number of others, and long ones.
  if (cluster.length > longestCluster) return piece
  if (spacedClusters.size >= maxClusters) spacedClusters.clear()
  spacedClusters.set(cluster, piece)
  return piece
}

function spacedOut(folded: string): string {
  return folded.replace(singles, ' $& ')
}
