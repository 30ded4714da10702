import { hanTokens } from './han-tokens.ts'

const punctuation = /\p{P}/u

/**
 * Estimates how many tokens a text costs a model, without a tokenizer: on the high side for chat in English and
 * Chinese, so that a budget holds with every common vocabulary.
 */
export function estimateTokens(text: string): number {
  let tokens = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    // A space is part of a word of Latin letters behind it; with the first byte of another character it may be a token, which
    // leaves two more of one that is cheap alone.
    if (code === 0x20) tokens += text.charCodeAt(index + 1) < 0x80 ? 0.15 : 2
    else if (code < 0x80) tokens += isDense(code) ? 0.55 : 0.29
    else if (code < 0x800) tokens += 0.7
    // Half of a character: emoji cost three, the rarest Chinese ones four.
    else if (code >= 0xd800 && code <= 0xdfff) tokens += code >= 0xd840 && code < 0xd8c0 ? 2.5 : 1.5
    else if (code < 0x2000) tokens += 2
    // Signs and what joins emoji; of the general punctuation most is one.
    else if (code < 0x2e80) tokens += code < 0x2070 && punctuation.test(text[index] ?? '') ? 1.5 : 2.5
    else if (isSyllable(code)) tokens += 1.25
    else tokens += hanTokens(text[index] ?? '')
  }
  return Math.ceil(tokens)
}

/** Japanese and Korean ones: some are dearer, and the common ones of a text cheaper. */
function isSyllable(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30fe) || (code >= 0xac00 && code <= 0xd7a3)
}

function isDense(code: number): boolean {
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
  return !isLetter
}

/**
 * Estimates how many tokens the definition of a tool costs a model, as JSON. It is made of words that every vocabulary has, and of punctuation that
 * comes in the same runs: each is about a token, and so is a Chinese character. Right within a tenth, to neither side: nothing is bounded by it.
 */
export function estimateDefinition(json: string): number {
  return Math.round((json.match(/[A-Za-z]+|\p{Script=Han}|[^A-Za-z\s\p{Script=Han}]+/gu) ?? []).length * 1.06)
}
