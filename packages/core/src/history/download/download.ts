import { IntegrityError } from '../../errors.ts'
import type { CallOptions } from '../../transport/caller.ts'
import type { HistoryContext } from '../context.ts'
import type { HistoryFile } from '../file.ts'
import { historyFiles } from '../files.ts'
import { attemptDownload, Interrupted } from './attempt.ts'
import { checkDownloadUrl } from './download-url.ts'

/** How a file is downloaded. */
export interface DownloadOptions {
  /** How long nothing may come before the connection counts as lost, in milliseconds. */
  readonly idleTimeout: number
  /** How the service is asked for a fresh address. @default the client's own way */
  readonly calls?: CallOptions | undefined
  readonly signal: AbortSignal
  /** Called before each attempt with its number, from 1. */
  readonly onAttempt?: ((attempt: number) => void) | undefined
}

/** How many attempts in a row may end without a single new byte. */
const maxFruitless = 5
const firstDelay = 250
const maxDelay = 8_000
/** A host that wants to be left alone for longer than this is not waited for. As long as the total time of a call. */
const longestWait = 60_000

/**
 * Downloads a file byte by byte in order, whatever happens to the connection: it goes on from the byte reached,
 * and with a fresh address when the service's first one is refused.
 *
 * Sizes and MD5s are not checked here, but a body that breaks off counts as a lost connection.
 */
export async function* download(
  context: HistoryContext,
  file: HistoryFile,
  options: DownloadOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { signal, idleTimeout, calls, onAttempt } = options
  const { fetch, sleep, random } = context
  let current = file
  let received = 0
  for (let attempt = 1, fruitless = 0; ; attempt++) {
    signal.throwIfAborted()
    onAttempt?.(attempt)
    const url = checkDownloadUrl(current.url, context)
    const from = received
    let interrupted: Interrupted
    try {
      for await (const chunk of attemptDownload({ fetch, file, url, from, idleTimeout, signal })) {
        received += chunk.length
        yield chunk
      }
      if (received >= file.gzipSize) return
      interrupted = new Interrupted(endedEarly(file, received))
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
      // All bytes are there: how the connection ended after them says nothing.
      if (received >= file.gzipSize && file.gzipSize > 0) return
      interrupted = error
    }
    fruitless = received > from ? 0 : fruitless + 1
    const { retryAfter } = interrupted
    if (fruitless >= maxFruitless || retryAfter > longestWait) throw interrupted.failure
    if (interrupted.addressRefused) current = await renew(context, file, { ...calls, signal })
    // An address that was good until now needs no pause when a fresh one replaces it.
    if (interrupted.addressRefused && fruitless === 1) continue
    const delay = Math.min(maxDelay, firstDelay * 2 ** fruitless)
    await sleep(Math.max(retryAfter, delay * (1 - random() / 2)), signal)
  }
}

/** Asks the service for the same file again, which has a fresh address then. */
async function renew(context: HistoryContext, file: HistoryFile, options: CallOptions): Promise<HistoryFile> {
  const { chatType, hour } = file
  const outcome = await historyFiles(context, { chatType, hour }, options)
  if (outcome.status !== 'ready') throw outcome.error
  const same = outcome.files.find((candidate) => candidate.hasSameContent(file))
  if (same !== undefined) return same
  const cause = 'its address is refused, and the service has another file for that hour now'
  throw new IntegrityError(`Cannot download ${file.name}: ${cause}`, { fault: 'md5', retryable: true })
}

function endedEarly(file: HistoryFile, received: number): IntegrityError {
  const cause = `it ends after ${received} of the ${file.gzipSize} bytes that the service reported`
  return new IntegrityError(`Cannot download ${file.name}: ${cause}`, { fault: 'size', retryable: true })
}
