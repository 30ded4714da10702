import { estimateTokens } from './tokens.ts'

/**
 * As many texts as fit into some tokens, and what stands for the others: what an answer says around its items grows with what was
 * asked, too.
 *
 * @param rest What stands for so many.
 */
export function fitTexts(
  texts: readonly string[],
  tokens: number,
  rest: (count: number) => string,
): string[] {
  const costs = texts.map((text) => estimateTokens(text) + 1)
  const sum = (some: readonly number[]): number => some.reduce((all, cost) => all + cost, 0)
  if (sum(costs) <= tokens) return [...texts]
  let most = texts.length - 1
  while (most > 0 && sum(costs.slice(0, most)) + estimateTokens(rest(texts.length - most)) > tokens) most--
  return [...texts.slice(0, most), rest(texts.length - most)]
}

/** The start of a text that fits into some tokens. */
export function fitText(text: string, tokens: number): string {
  let most = text.length
  while (most > 0 && estimateTokens(text.slice(0, most)) > tokens) most = Math.floor(most * 0.9)
  return most === text.length ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`
}
