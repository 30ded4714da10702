import type { Translate } from '../context.ts'

/** Says how much of an hour cannot be read. */
export function partialWords(unreadable: number, t: Translate): string {
  return t({
    en: `partly readable: ${unreadable} ${unreadable === 1 ? 'line' : 'lines'} could not be read`,
    zh: `部分可读：有 ${unreadable} 行无法读取`,
  })
}
