import { nameOf } from './harness/format.ts'
import { type JudgedFigure, judge, type Run } from './run.ts'

/** Why figures miss their goals. */
export interface Reason {
  /** The name of their benchmark. */
  readonly benchmark: string
  /** Their names, whole, as tables have them: one figure can have several peers, and another reason for each. */
  readonly figures: readonly string[]
  /** What profiles, trials and other rows of the page showed, as a sentence. */
  readonly why: string
}

/** What is known of goals that are missed, or not decided; told where they are. */
export const reasons: readonly Reason[] = [
  {
    benchmark: 'call',
    figures: ['one after the other, to a bare fetch', '50 at a time, to a bare fetch'],
    why: 'the client has limits of time, a signal that ends a call, and checks of the answer, which the bare call has not. A leaner transport was tried and was not faster.',
  },
  {
    benchmark: 'make-client',
    figures: ['with all services, to a client alone'],
    why: '`client.api` is one object, which makes a service when it is asked for it. Making that object is all that comes on top of a client alone.',
  },
  {
    benchmark: 'history',
    figures: ['messages, one by one, with all checks, to JSON.parse of the same pieces in memory'],
    why: 'of what comes on top of parsing, two things show in rows: the MD5 of the text, which is made in the thread that parses (wire objects with all checks take longer than as they come), and an object more for each message (messages take longer than wire objects).',
  },
  {
    benchmark: 'history',
    figures: ['wire objects, one by one, with all checks, to JSON.parse of the same pieces in memory'],
    why: 'the MD5 of the text is made in the thread that parses. It is made only where it is asked for: the row as they come is without it.',
  },
  {
    benchmark: 'history',
    figures: [
      'raw slices, one by one, with all checks, to the same by hand',
      'raw slices, in pages, with all checks, to the same by hand',
    ],
    why: 'timkit also finds where each message begins and ends. By the clock that costs little, as another thread unpacks meanwhile; by the time of all processors it counts in full.',
  },
  {
    benchmark: 'history-memory',
    figures: ['a file with 1 GB, to 300 MB'],
    why: 'V8 gives young objects more room the longer it runs. Where that room is fixed, the larger file takes hardly more: see the row with fixed room.',
  },
  {
    benchmark: 'history-threads',
    figures: ['two threads, to one thread, one after the other'],
    why: 'a thread that reads already has another one that unpacks for it. Two of each share two processors.',
  },
  {
    benchmark: 'webhooks',
    figures: ['one event, to a handler that only parses'],
    why: 'the peer has the same `Request` and `Response`. What timkit does besides is to read the query, to compare signature and time, to check the fields, and to keep the handler to its time.',
  },
  {
    benchmark: 'webhooks',
    figures: ['one event, to Express and node:crypto'],
    why: 'timkit takes a `Request` and gives a `Response`, of which this peer needs neither. The two alone take nearly all the time that the goal leaves: see their row.',
  },
  {
    benchmark: 'archive-index',
    figures: [
      'gz → searchable, the busiest thread, to gz → parsed',
      'the same in one thread, to gz → parsed',
    ],
    why: 'the thread that writes needs some 15 µs a message for SQLite and FTS5, and the goals leave about half of that. They were set when parsing, which is the peer, was slower.',
  },
  {
    benchmark: 'archive-search',
    figures: ['newest 20 of words, p50'],
    why: 'in a profile of such a search, half of the time is FTS5, which is asked for each kind of chat on its own; a seventh is reading the messages, and a seventh finding the words in them.',
  },
  {
    benchmark: 'archive-memory',
    figures: ['a sync, memory of five times as many messages'],
    why: 'the hours of 200,000 messages are so small that the thread that writes reads them as well. Those of a million are read by a thread of its own, whose heap and buffers come on top. In a trial, 5 million in as many hours took 1.1 times as much as a million.',
  },
  {
    benchmark: 'archive-verify',
    figures: ['every byte, to gunzip alone'],
    why: 'it makes two MD5s and a SHA-256 besides, and looks through the whole index.',
  },
  {
    benchmark: 'clickhouse-index',
    figures: [
      'gz → searchable, by the clock, to JSONEachRow of the same rows, 10,000 at a time',
      'gz → searchable, by the clock, to JSONEachRow of the same rows, 26,000 at a time',
    ],
    why: 'two programs work, the one that fills the index and the server, and share the two processors of this machine. With the peer, nearly all of the work is the server\'s. "By the busier process" counts as where each program has a processor of its own.',
  },
  {
    benchmark: 'emulator-start',
    figures: ['importing core, to an empty process'],
    why: 'Node compiles 340 kB of code, see [decision 59](decisions/0059-node-loads-core-in-few-files.md).',
  },
  {
    benchmark: 'emulator-start',
    figures: ['an emulator in process, to a Request and a Response'],
    why: 'Node also reads and runs the code of the emulator itself.',
  },
  {
    benchmark: 'mcp-call',
    figures: ['a tool above its call, to the client'],
    why: 'calls of the tool are more than 11 ms apart, so that processors sleep in between and code stays cold. By a profile, the server works 1.1 ms for each: for the protocol, for the schemas of what comes and goes, and for pipes.',
  },
]

/** Why a figure misses its goal; `undefined` when nobody has found out. */
export function reasonFor({
  benchmark,
  figure,
}: Pick<JudgedFigure, 'benchmark' | 'figure'>): string | undefined {
  const name = nameOf(figure)
  return reasons.find((reason) => reason.benchmark === benchmark.name && reason.figures.includes(name))?.why
}

/**
 * @param given What is checked. @default reasons
 * @throws {Error} There is a reason for a figure that no benchmark has, or that has no goal: it was renamed, or is gone. Or a figure has two reasons.
 */
export function checkReasons(runs: readonly Run[], given: readonly Reason[] = reasons): void {
  const judged = judge(runs).map(({ benchmark, figure }) => labelOf(benchmark.name, nameOf(figure)))
  const explained = new Set<string>()
  for (const { benchmark, figures } of given) {
    for (const figure of figures) {
      const label = labelOf(benchmark, figure)
      if (!judged.includes(label))
        throw new Error(`reasons.ts explains ${label}, which no goal was measured for`)
      if (explained.has(label)) throw new Error(`reasons.ts explains ${label} twice`)
      explained.add(label)
    }
  }
}

function labelOf(benchmark: string, figure: string): string {
  return `"${figure}" of ${benchmark}`
}
