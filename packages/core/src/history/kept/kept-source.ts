import { show, wrongType } from '../../check.ts'
import { orIdle } from '../download/idle.ts'

/**
 * Where the gzip of a kept file comes from: its bytes, or what gives them, such as a stream of a file. What the latter throws is
 * thrown on. Most streams can be read once, and so can what is read from them.
 */
export type HistoryFileSource = AsyncIterable<Uint8Array> | Uint8Array

/** How much of bytes that are here already is unpacked at once: in pieces of 64 KB it takes a quarter longer. */
const pieceSize = 1024 * 1024

/**
 * Checks a source, and returns what reads it until a signal is aborted.
 *
 * @throws {TypeError} It is none.
 */
export function openKept(source: HistoryFileSource): (signal: AbortSignal) => AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) return (signal) => piecesOf(source, signal)
  if (typeof source?.[Symbol.asyncIterator] !== 'function') {
    throw wrongType('source', `must be bytes or an async iterable of them, but is ${show(source)}`)
  }
  let reads = 0
  return async function* (signal) {
    let pieces = 0
    reads++
    for await (const piece of untilAborted(source, signal)) {
      if (!(piece instanceof Uint8Array)) {
        throw wrongType('source', `must give bytes (Uint8Array), but gave a ${typeof piece}`)
      }
      pieces++
      yield piece
    }
    if (pieces === 0 && reads > 1) {
      throw wrongType('source', 'has nothing left, it was read before: give the bytes, or open it anew')
    }
  }
}

async function* piecesOf(bytes: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) {
    signal.throwIfAborted()
    yield bytes.subarray(at, at + pieceSize)
  }
}

/** Iterates something that may never give what it was asked for. */
async function* untilAborted<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  signal.throwIfAborted()
  const iterator = items[Symbol.asyncIterator]()
  let asked = false
  let ended = false
  try {
    for (;;) {
      asked = true
      const { done, value } = await orIdle(iterator.next(), Number.POSITIVE_INFINITY, signal)
      asked = false
      ended = done === true
      if (ended) return
      yield value
    }
  } finally {
    // One that is asked already answers nothing else before, if it ever does; and one that threw has ended.
    if (asked) void Promise.resolve(iterator.return?.()).catch(ignore)
    else if (!ended) await iterator.return?.()
  }
}

function ignore(): void {
  // Nobody reads it any more.
}
