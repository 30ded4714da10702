/** From which number to which an hour has messages of a group. */
interface Span {
  readonly hour: string
  first: number
  last: number
}

/** The messages of one group, or of one topic of it. */
interface Numbers {
  last: number
  /** Oldest hour first. */
  readonly spans: Span[]
}

/**
 * Which numbers the messages of groups have in each hour: groups number their messages, so that two hours have the same message only where their
 * numbers overlap. Mostly they ascend, and nothing is looked for. Takes a few dozen bytes for each hour of each group.
 */
export class GroupNumbers {
  readonly #groups = new Map<string, Numbers>()

  /** Remembers that an hour has a message. Hours come oldest first. */
  note(identity: string, hour: string): void {
    const { group, seq } = partsOf(identity)
    const numbers = this.#groups.get(group) ?? { last: seq, spans: [] }
    this.#groups.set(group, numbers)
    numbers.last = Math.max(numbers.last, seq)
    const span = numbers.spans.at(-1)
    if (span?.hour === hour) {
      span.first = Math.min(span.first, seq)
      span.last = Math.max(span.last, seq)
    } else numbers.spans.push({ hour, first: seq, last: seq })
  }

  /** The hours before one that may have a message, too. */
  hoursWith(identity: string, before: string): readonly string[] {
    const { group, seq } = partsOf(identity)
    const numbers = this.#groups.get(group)
    if (numbers === undefined || seq > numbers.last) return []
    return numbers.spans
      .filter(({ hour, first, last }) => hour < before && first <= seq && seq <= last)
      .map(({ hour }) => hour)
  }

  /** Forgets what the last hour had. */
  forget(hour: string): void {
    for (const { spans } of this.#groups.values()) if (spans.at(-1)?.hour === hour) spans.pop()
  }
}

/** Of `g|group|seq|topic`: what is numbered together, and the number. */
function partsOf(identity: string): { readonly group: string; readonly seq: number } {
  const [, group, seq, topic = ''] = parts.exec(identity) ?? []
  return { group: `${group}|${topic}`, seq: Number(seq) }
}

/** A `|` in a name has a backslash before it. */
const parts = /^g\|((?:\\.|[^\\|])*)\|(\d+)(.*)$/
