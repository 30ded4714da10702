import { fold } from './fold.ts'
import { isPart, isSign, isSingle } from './tokenize.ts'

/** What a character is to the tokenizer. */
export const kinds = {
  /** Not looked at yet. */
  unknown: 0,
  /** Ends a token, and is none. */
  separator: 1,
  /** A part of a token. */
  part: 2,
  /** A token by itself. */
  single: 3,
  /** Becomes something that depends on its neighbours, or several characters. */
  contextual: 4,
} as const

/** One of them. */
export type CharacterKind = (typeof kinds)[keyof typeof kinds]

// Marks and parts of Hangul syllables join what stands before them, and which small sigma a large one becomes depends on what follows.
const joins = /[\p{M}\u0370-\u03ff\u1100-\u11ff\uff9e\uff9f]/u
// The choice between a picture and a text, behind many emoji: joins nothing.
const selector = /^[\ufe0e\ufe0f]$/u

/** What each character is folded to and taken for, found out when it is met first. */
export class CharacterTable {
  /** Of the basic plane. */
  readonly #kinds = new Uint8Array(0x10000)
  readonly #folded = new Uint16Array(0x10000)
  /** Of the others, such as emoji: few are met. */
  readonly #rare = new Map<number, CharacterKind>()

  kindOf(code: number): CharacterKind {
    if (code > 0xffff) return this.#rare.get(code) ?? this.#meetRare(code)
    const kind = this.#kinds[code] as CharacterKind
    return kind === kinds.unknown ? this.#meet(code) : kind
  }

  /** What a part or a single becomes. */
  foldedOf(code: number): number {
    return code > 0xffff ? code : (this.#folded[code] as number)
  }

  #meet(code: number): CharacterKind {
    const character = String.fromCharCode(code)
    const folded = fold(character)
    const kind = folded.length === 1 ? kindOfFolded(character, folded) : kinds.contextual
    this.#kinds[code] = kind
    this.#folded[code] = folded.charCodeAt(0)
    return kind
  }

  #meetRare(code: number): CharacterKind {
    const character = String.fromCodePoint(code)
    const isSame = fold(character) === character
    const kind = isSame ? kindOfFolded(character, character) : kinds.contextual
    this.#rare.set(code, kind)
    return kind
  }
}

function kindOfFolded(character: string, folded: string): CharacterKind {
  if (!selector.test(character) && (joins.test(character) || joins.test(folded))) return kinds.contextual
  // Punctuation of Chinese texts is taken for Han, and is no word all the same.
  if (!isPart(folded)) return kinds.separator
  return isSingle(folded) || isSign(character) ? kinds.single : kinds.part
}
