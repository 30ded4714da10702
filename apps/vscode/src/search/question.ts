import type { SearchQuery } from '@timkit/archive'
import { t } from '../text.ts'
import { readTime } from '../time/read-time.ts'
import type { Viewpoint } from '../time/time-text.ts'

/** What a person looks for. */
export interface Question {
  /** As it was typed. */
  readonly typed: string
  /** The words that messages have to hold; empty for any. */
  readonly words: string
  readonly query: SearchQuery
}

/** What was typed cannot be read; the message is for a person. */
export class QuestionError extends Error {
  override readonly name = 'QuestionError'
}

const kinds: Readonly<Record<string, 'c2c' | 'group'>> = { c2c: 'c2c', group: 'group' }

/**
 * Reads what a person typed: words, and filters among them such as `account:alice`, `group:tea` or `since:2026-11-20`.
 *
 * @throws {QuestionError} A filter cannot be read.
 */
export function readQuestion(typed: string, viewpoint: Viewpoint): Question {
  const words: string[] = []
  const filters = new Map<string, string>()
  // What is in quotes stays together.
  for (const piece of typed.match(/-?"[^"]*"?|\S+/g) ?? []) {
    const [, name, value] = /^(account|peer|group|kind|since|until):(.*)$/.exec(piece) ?? []
    if (name === undefined || value === undefined) words.push(piece)
    else if (value === '') throw new QuestionError(t('There is nothing behind {0}:', name))
    else filters.set(name, value)
  }
  const kind = filters.get('kind')
  if (kind !== undefined && kinds[kind] === undefined) throw new QuestionError(t('kind: is c2c or group'))
  const text = words.join(' ')
  return {
    typed: typed.trim(),
    words: text,
    query: {
      text: text === '' ? undefined : text,
      account: filters.get('account'),
      peer: filters.get('peer'),
      group: filters.get('group'),
      kind: kind === undefined ? undefined : kinds[kind],
      since: timeOf('since', filters, viewpoint),
      until: timeOf('until', filters, viewpoint),
    },
  }
}

function timeOf(
  name: 'since' | 'until',
  filters: ReadonlyMap<string, string>,
  viewpoint: Viewpoint,
): Date | undefined {
  const value = filters.get(name)
  if (value === undefined) return undefined
  const time = readTime(value.replace('T', ' '), viewpoint)
  if (time === undefined)
    throw new QuestionError(t('{0}: is a day as in 2026-11-23, or a time as in 2026-11-23T14:30', name))
  return time
}
