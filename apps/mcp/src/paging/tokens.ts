/** Digits are cut into threes and punctuation stands alone: both cost more than letters. */
const dense = /[0-9\p{P}\p{S}\n]/u

/**
 * Estimates how many tokens a text costs a model, without a tokenizer: on the high side for chat in English and
 * Chinese, so that a budget holds with every common vocabulary.
 */
export function estimateTokens(text: string): number {
  let tokens = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80) tokens += code === 0x20 ? 0.15 : isDense(code) ? 0.55 : 0.29
    else if (code < 0x800) tokens += 0.7
    else if (code >= 0xd800 && code <= 0xdfff) tokens += 1.5
    else if (code >= 0x2000 && code < 0x2e80) tokens += dense.test(text[index] ?? '') ? 1.5 : 0.8
    else tokens += 1.25
  }
  return Math.ceil(tokens)
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
