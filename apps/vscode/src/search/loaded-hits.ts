import type { SearchHit, SearchQuery, TextRange } from '@timkit/archive'
import { type Message, searchText } from '@timkit/core'
import { messageIdentity } from '@timkit/core/webhook'

/**
 * Finds messages among those that were loaded, newest first: what was written in the last hour is in no file yet. Words are found wherever they
 * stand, also inside others.
 */
export function loadedHits(messages: Iterable<Message>, query: SearchQuery): readonly SearchHit[] {
  const words = wordsOf(query.text ?? '')
  const hits: SearchHit[] = []
  for (const message of messages) {
    if (!isAskedFor(message, query) || message.status !== 'normal') continue
    const text = searchText(message)
    const highlights = placesOf(text, words)
    if (highlights === undefined) continue
    const identity = messageIdentity(message) ?? `${message.from}/${message.key ?? message.seq}`
    const recalled = message.recalled
    hits.push({
      ...{ message, identity, exactIdentity: identity, text, highlights },
      ...{ source: 'live', undatedIn: undefined, recalled },
    })
  }
  return hits.sort((a, b) => b.message.unixSeconds - a.message.unixSeconds)
}

interface Words {
  readonly all: readonly string[]
  readonly none: readonly string[]
}

function wordsOf(text: string): Words {
  const pieces = (text.match(/-?"[^"]*"?|\S+/g) ?? []).map((piece) => ({
    isWanted: !piece.startsWith('-'),
    word: folded(piece.replace(/^-/, '').replaceAll('"', '').replace(/\*$/, '')),
  }))
  const of = (wanted: boolean): string[] =>
    pieces.flatMap(({ isWanted, word }) => (isWanted === wanted && word !== '' ? [word] : []))
  return { all: of(true), none: of(false) }
}

function placesOf(text: string, { all, none }: Words): readonly TextRange[] | undefined {
  const searched = folded(text)
  if (none.some((word) => searched.includes(word))) return undefined
  const places = all.map((word) => ({ start: searched.indexOf(word), length: word.length }))
  if (places.some(({ start }) => start < 0)) return undefined
  // Where letters became others, places are those of another text.
  if (searched.length !== text.length) return []
  return places.map(({ start, length }) => ({ start, end: start + length })).sort((a, b) => a.start - b.start)
}

/** Whatever the case and the width of letters. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function isAskedFor({ from, to, chat, time }: Message, query: SearchQuery): boolean {
  const { account, peer, group, kind, since, until } = query
  const ends = chat.type === 'group' ? [from] : [from, to]
  if (account !== undefined && !ends.includes(account)) return false
  if (peer !== undefined && (chat.type === 'group' || !ends.includes(peer))) return false
  if (group !== undefined && (chat.type !== 'group' || chat.groupId !== group)) return false
  if (kind !== undefined && chat.type !== kind) return false
  return (
    (since === undefined || time.getTime() >= Number(since)) &&
    (until === undefined || time.getTime() <= Number(until))
  )
}
