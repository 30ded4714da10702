/** The bytes are not gzip, or not all of it. */
export class GunzipError extends Error {
  override readonly name = 'GunzipError'
}

/**
 * Unpacks gzip as it comes.
 *
 * @param packed The gzip. What it throws is thrown on.
 * @param source Is aborted when reading ends, so that `packed` does not wait for what nobody will read.
 * @throws {GunzipError} It is not gzip.
 */
export type Gunzip = (
  packed: AsyncIterable<Uint8Array>,
  source: AbortController,
) => AsyncGenerator<Uint8Array>

/**
 * What one write may hold: deflate grows up to 1032 times, and some runtimes unpack a write as a whole, so that
 * this bounds what a bomb can occupy to some 16 MB.
 */
const maxWrite = 16 * 1024

/** Unpacks gzip with `DecompressionStream`. */
export async function* gunzip(
  packed: AsyncIterable<Uint8Array>,
  source: AbortController,
): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('gzip')
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  const demand = new Demand()
  // What the source throws is more telling than what the stream makes of it.
  let sourceFailure: { readonly error: unknown } | undefined
  const feeding = feed(packed, writer, demand).catch(async (error: unknown) => {
    if (error instanceof WriteFailure) return
    sourceFailure = { error }
    await writer.abort(error).catch(ignore)
  })
  try {
    for (;;) {
      demand.ask()
      const { done, value } = await reader.read()
      demand.meet()
      if (done) break
      yield value
    }
    await feeding
  } catch (error) {
    // The stream may be in error before the write that caused it is.
    if (sourceFailure === undefined) throw new GunzipError('not gzip', { cause: error })
  } finally {
    demand.end()
    source.abort()
    await reader.cancel().catch(ignore)
    await feeding
  }
  if (sourceFailure !== undefined) throw sourceFailure.error
}

/** Whether the reader waits for something that is not there yet. */
class Demand {
  #met = 0
  #waiting = false
  #over = false
  #wake: () => void = ignore

  /** The reader begins to wait. */
  ask(): void {
    this.#waiting = true
    this.#wake()
  }

  /** The reader got something. */
  meet(): void {
    this.#waiting = false
    this.#met++
  }

  /** Nobody reads any more. */
  end(): void {
    this.#over = true
    this.#wake()
  }

  /** Resolves once the reader waits, and what was written gave it nothing. */
  async unmet(): Promise<void> {
    while (!this.#over) {
      if (!this.#waiting) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
        continue
      }
      const met = this.#met
      // What is unpacked already reaches the reader within a turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (this.#waiting && this.#met === met) return
    }
  }
}

class WriteFailure extends Error {}

async function feed(
  packed: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
  demand: Demand,
): Promise<void> {
  for await (const chunk of packed) {
    for (let start = 0; start < chunk.length; start += maxWrite) {
      const room = writer.desiredSize
      const writing = write(() =>
        writer.write(chunk.subarray(start, start + maxWrite) as Uint8Array<ArrayBuffer>),
      )
      // workerd takes whatever it is given at once and keeps all that comes out of it, bombs included: a stream
      // whose room does not shrink by a write is fed only when the reader waits for more.
      const unbounded = writer.desiredSize === room
      await writing
      if (unbounded) await demand.unmet()
    }
  }
  await write(() => writer.close())
}

async function write(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch {
    throw new WriteFailure()
  }
}

function ignore(): void {
  // The stream is over either way.
}
