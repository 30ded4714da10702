import type { SearchHit } from '@timkit/archive'
import { oneLine } from '@timkit/core'

/** A piece of a message on one line, with the places of what was looked for. */
export interface Snippet {
  readonly text: string
  readonly highlights: readonly (readonly [start: number, end: number])[]
}

/** So much stands before the first word that was found. */
const before = 24
const most = 160

/** The piece of a message around what was found in it. */
export function snippetOf({ text, highlights }: Pick<SearchHit, 'text' | 'highlights'>): Snippet {
  const first = highlights[0]?.start ?? 0
  const start = first <= before ? 0 : first - before
  const end = Math.min(text.length, start + most)
  let written = start > 0 ? '…' : ''
  const places: [number, number][] = []
  let at = start
  for (const range of highlights) {
    if (range.start < at || range.end > end) continue
    written += oneLine(text.slice(at, range.start))
    const from = written.length
    written += oneLine(text.slice(range.start, range.end))
    places.push([from, written.length])
    at = range.end
  }
  written += oneLine(text.slice(at, end))
  return { text: end < text.length ? `${written}…` : written, highlights: places }
}
