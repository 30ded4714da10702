import type { App } from '../app.ts'
import { type Answer, costOf, resultOf } from './answer.ts'

/** Which part of its tokens a result may be reckoned to cost: dense texts cost somewhat more than they are reckoned at. */
const fullness = 0.93

/**
 * Makes an answer whose lists are as long as there is room for beside its items: how many hours are missing, and why, is not known
 * before the items are.
 *
 * @param make Makes the answer with so many tokens for its lists; with 0, it only counts what would be in them.
 */
export function fitAnswer<Output>(
  make: (tokens: number) => Answer<Output>,
  app: Pick<App, 'nonce' | 'config'>,
  maxTokens: number,
): Answer<Output> {
  let tokens = maxTokens / 6
  let answer = make(tokens)
  while (tokens > 0 && costOf(resultOf(answer, app)) > maxTokens * fullness) {
    tokens = tokens < 20 ? 0 : tokens / 2
    answer = make(tokens)
  }
  return answer
}
