import { simplified, traditional } from './traditional.generated.ts'

const pairs = new Map<string, string>()
const targets = [...simplified]
for (const [index, character] of [...traditional].entries()) pairs.set(character, targets[index] as string)

const first = 0x3400
const last = 0x9fff
/** Which Han characters of the basic plane are traditional; nearly all texts have none, and this finds out quickly. */
const isTraditional = new Uint8Array(last - first + 1)
for (const character of pairs.keys()) {
  const code = character.codePointAt(0) as number
  if (code <= last) isTraditional[code - first] = 1
}

/**
 * Writes traditional Chinese characters as simplified ones, each by itself, so that 訂單 is found by 订单 and the other way round.
 * Characters that stand for several (发 for 發 and 髮) only let more be found.
 */
export function simplify(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // A high surrogate may begin one of the rare ones beyond the basic plane.
    if (
      (code >= first && code <= last && isTraditional[code - first] === 1) ||
      (code >= 0xd840 && code <= 0xdbff)
    ) {
      return Array.from(text, (character) => pairs.get(character) ?? character).join('')
    }
  }
  return text
}
