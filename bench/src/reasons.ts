import type { Run } from './run.ts'

/** Why a figure misses its goal. */
export interface Reason {
  /** The name of its benchmark. */
  readonly benchmark: string
  /** What its name begins with. */
  readonly figure: string
  /** What profiles and trials showed, as a sentence. */
  readonly why: string
}

const writing =
  'SQLite and FTS5 take the thread that writes some 15 µs a message, for the goal it would be half of that; the goal was set when parsing, the peer, was slower.'

/** What is known of goals that are missed, or not decided; told where they are. */
export const reasons: readonly Reason[] = [
  {
    benchmark: 'call',
    figure: '',
    why: 'the client has limits of time, a signal that ends a call, and checks of the answer, which the bare call has not. A leaner transport was tried and was not faster.',
  },
  {
    benchmark: 'make-client',
    figure: 'with all services',
    why: 'what is left is the one object that stands for all services, and looks up what is asked of it.',
  },
  {
    benchmark: 'history',
    figure: 'messages,',
    why: 'each message is an object more beside the one that was parsed; by profiles, about 0.44 is the limit of that.',
  },
  {
    benchmark: 'history',
    figure: 'wire objects, one by one, with all checks',
    why: 'the MD5 of the text is made in the thread that parses. As they come, which is how they are read unless it is asked for, is without it.',
  },
  {
    benchmark: 'history',
    figure: 'raw slices,',
    why: 'finding where slices begin and end comes on top of all that is done by hand; by the clock it goes on beside it, the time of all processors counts it. As they come, the MD5 of the text makes up for it.',
  },
  {
    benchmark: 'history-memory',
    figure: 'a file with 1 GB',
    why: 'it is the room that V8 gives young objects, see below: where that is fixed, nothing grows.',
  },
  {
    benchmark: 'history-threads',
    figure: 'two threads',
    why: 'one thread already has others that unpack for it: two of them share two processors with those.',
  },
  {
    benchmark: 'webhooks',
    figure: 'one event',
    why: 'a `Request` and a `Response`, by which every runtime hands events over, are half of its time, see the row with them alone; the other half is the signature, the fields and the answer.',
  },
  {
    benchmark: 'archive-index',
    figure: 'gz → searchable',
    why: writing,
  },
  {
    benchmark: 'archive-index',
    figure: 'the same in one thread',
    why: writing,
  },
  {
    benchmark: 'archive-search',
    figure: 'newest 20 of words, p50',
    why: 'by a profile of one of them, half is FTS5, which is asked for each kind of chat, a seventh reads the messages, and a seventh finds in them what was asked for.',
  },
  {
    benchmark: 'archive-verify',
    figure: 'every byte',
    why: 'two MD5s, a SHA-256 and a look through the whole index are made besides.',
  },
  {
    benchmark: 'clickhouse-index',
    figure: 'gz → searchable, by the clock',
    why: 'who fills it, and the server, share two processors; the peer has the server alone. "By the busier process" is where each has its own.',
  },
  {
    benchmark: 'emulator-start',
    figure: 'importing core',
    why: 'what is left is compiling 340 kB, see [decision 59](decisions/0059-node-loads-core-in-few-files.md).',
  },
  {
    benchmark: 'emulator-start',
    figure: 'an emulator in process',
    why: 'what is left is reading and running the code of the emulator itself.',
  },
  {
    benchmark: 'mcp-call',
    figure: 'a tool above its call',
    why: 'calls are 11 ms apart, so that processors sleep in between and code stays cold: by a profile, the server works 1.1 ms for one, spread over the protocol, schemas of what comes and goes, and pipes.',
  },
]

/** Why a figure misses its goal; `undefined` when nobody has found out. */
export function reasonFor(benchmark: string, figure: string): string | undefined {
  return reasons.find((reason) => reason.benchmark === benchmark && figure.startsWith(reason.figure))?.why
}

/** @throws {Error} There is a reason for a figure that no benchmark has: it was renamed, or is gone. */
export function checkReasons(runs: readonly Run[]): void {
  for (const { benchmark, figure } of reasons) {
    const known = runs.some(
      (run) => run.benchmark.name === benchmark && run.figures.some(({ what }) => what.startsWith(figure)),
    )
    if (!known) throw new Error(`reasons.ts explains "${figure}" of ${benchmark}, which was not measured`)
  }
}
