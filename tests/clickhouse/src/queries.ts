import type { IndexQuery, WordQuery } from '@timkit/archive'
import { readQuery } from '../../../packages/archive/src/words/read-query.ts'
import { accounts, groups, hours, midnight, textOf, types } from './messages.ts'
import type { Random } from './random.ts'

/** Anything that may be asked. */
export function queryOf(random: Random): IndexQuery {
  const time = () => midnight + (random.below(hours * 3600 + 7200) - 3600)
  return {
    ...(random.once(4) ? {} : { words: wordsOf(random) }),
    ...(random.once(3) ? { account: random.of([...accounts, 'nobody']) } : {}),
    ...(random.once(6) ? { peer: random.of(accounts) } : {}),
    ...(random.once(6) ? { group: random.of([...groups, 'nothing']) } : {}),
    ...(random.once(6) ? { chatType: random.of(['c2c', 'group'] as const) } : {}),
    ...(random.once(8)
      ? { elements: Array.from({ length: 1 + random.below(2) }, () => random.of(types)) }
      : {}),
    ...(random.once(4) ? { since: time() } : {}),
    ...(random.once(4) ? { until: time() } : {}),
    ...(random.once(2) ? { order: random.of(['newest', 'oldest'] as const) } : {}),
  }
}

/** Pieces of what people write, as they would look for them. */
function wordsOf(random: Random): WordQuery | undefined {
  const parts = Array.from({ length: 1 + random.below(2) }, () => pieceOf(random))
  if (random.once(5)) parts.push(`-${pieceOf(random)}`)
  try {
    return readQuery(parts.join(' '))
  } catch {
    // Pieces may hold nothing to look for.
    return undefined
  }
}

function pieceOf(random: Random): string {
  const letters = [...textOf(random).replaceAll(/["\n]/g, ' ').trim()]
  if (letters.length === 0) return '的'
  const start = random.below(letters.length)
  const piece = letters
    .slice(start, start + 1 + random.below(random.once(3) ? 12 : 4))
    .join('')
    .trim()
  if (random.once(6)) return `"${piece}"`
  return random.once(6) ? `${piece.split(' ')[0]}*` : piece
}
