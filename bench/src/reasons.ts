import { nameOf } from './harness/format.ts'
import type { Run } from './run.ts'

/** Why figures miss their goals. */
export interface Reason {
  /** The name of their benchmark. */
  readonly benchmark: string
  /** Their names, as the page has them. */
  readonly figures: readonly string[]
  /** What profiles and trials showed, as a sentence. */
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
    why: 'one more object is made with it, which finds a service when it is asked for one.',
  },
  {
    benchmark: 'history',
    figures: ['messages, one by one, with all checks, to JSON.parse of the same pieces in memory'],
    why: 'two things come on top of parsing, and rows show what each takes: the MD5 of the text, which the thread that parses makes as well, and one more object for each message, in the shape that all messages have.',
  },
  {
    benchmark: 'history',
    figures: ['wire objects, one by one, with all checks, to JSON.parse of the same pieces in memory'],
    why: 'the thread that parses makes the MD5 of the text as well. The row "as they come" is without it, which is the default.',
  },
  {
    benchmark: 'history',
    figures: [
      'raw slices, one by one, with all checks, to the same by hand',
      'raw slices, in pages, with all checks, to the same by hand',
    ],
    why: 'the peer cuts nothing. Where slices begin and end is found while another thread unpacks, so that the clock does not show it; the time of all processors does. The row "as they come", which is the default, is without the MD5 of the text.',
  },
  {
    benchmark: 'history-memory',
    figures: ['a file with 1 GB, to 300 MB'],
    why: 'V8 gives young objects more room the longer one reads, see below. The row with fixed room is without that.',
  },
  {
    benchmark: 'history-threads',
    figures: ['two threads, to one thread, one after the other'],
    why: 'one thread already has others that unpack for it: two of them share two processors with those.',
  },
  {
    benchmark: 'webhooks',
    figures: ['one event, to Express and node:crypto'],
    why: 'a `Request` and a `Response`, by which every runtime hands events over and which Express has not, take half of its time, see the row with them alone; the signature, the fields and the answer take the other half.',
  },
  {
    benchmark: 'webhooks',
    figures: ['one event, to a handler that only parses'],
    why: 'the handler checks the signature, the fields and the answer. The peer checks nothing, and makes the same `Request` and `Response`.',
  },
  {
    benchmark: 'archive-index',
    figures: [
      'gz → searchable, the busiest thread, to gz → parsed',
      'the same in one thread, to gz → parsed',
    ],
    why: 'SQLite and FTS5 work some 15 µs in the thread that writes for each message, and the goal leaves half of that. It was set when parsing, with which it is compared, was slower.',
  },
  {
    benchmark: 'archive-search',
    figures: ['newest 20 of words, p50'],
    why: 'by the profile of a query, half of its time is that of FTS5, which is asked once for each kind of chat; a seventh reads the messages, and a seventh finds in them the words that were asked for.',
  },
  {
    benchmark: 'archive-memory',
    figures: ['a sync, memory of five times as many messages'],
    why: 'the hours of 200,000 messages are so small that the thread that writes reads them as well. Those of a million have a thread that reads them, whose heap and buffers come on top. In a trial, 5 million in as many hours took 1.1 times as much as a million.',
  },
  {
    benchmark: 'archive-verify',
    figures: ['every byte, to gunzip alone'],
    why: 'two MD5s, a SHA-256 and a look through the whole index come on top of unpacking.',
  },
  {
    benchmark: 'clickhouse-index',
    figures: [
      'gz → searchable, by the clock, to JSONEachRow of the same rows, 10,000 at a time',
      'gz → searchable, by the clock, to JSONEachRow of the same rows, 26,000 at a time',
    ],
    why: 'the program that fills it shares two processors with the server. The peer sends rows that are ready, and leaves both to the server. The rows "by the busier process" tell what it is where each has a processor of its own.',
  },
  {
    benchmark: 'emulator-start',
    figures: ['importing core, to an empty process'],
    why: 'what is left is compiling 340 kB, see [decision 59](decisions/0059-node-loads-core-in-few-files.md).',
  },
  {
    benchmark: 'emulator-start',
    figures: ['an emulator in process, to a Request and a Response'],
    why: 'what is left is reading and running the code of the emulator itself.',
  },
  {
    benchmark: 'mcp-call',
    figures: ['a tool above its call, to the client'],
    why: 'between two calls of the tool there are 11 ms and two calls of the client, so that processors sleep and code stays cold: by a profile, the server works 1.1 ms for one, spread over the protocol, schemas of what comes and goes, and pipes.',
  },
]

/** Why a figure misses its goal; `undefined` when nobody has found out. @param name as the page has it */
export function reasonFor(benchmark: string, name: string): string | undefined {
  return reasons.find((reason) => reason.benchmark === benchmark && reason.figures.includes(name))?.why
}

/** @throws {Error} There is a reason for a figure that no benchmark has: it was renamed, or is gone. */
export function checkReasons(runs: readonly Run[]): void {
  for (const { benchmark, figures } of reasons) {
    const own = runs.filter((run) => run.benchmark.name === benchmark)
    const known = new Set(own.flatMap((run) => run.figures.map(nameOf)))
    const unknown = figures.find((name) => !known.has(name))
    if (unknown !== undefined)
      throw new Error(`reasons.ts explains "${unknown}" of ${benchmark}, which was not measured`)
  }
}
