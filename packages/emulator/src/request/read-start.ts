import { joinBytes } from '@timkit/core/internal'
import { bodyBytes } from './too-large.ts'

/** What gives the body of a request piece by piece: Node's `IncomingMessage`. */
export interface BodySource {
  on(event: 'data', listener: (chunk: Uint8Array<ArrayBuffer>) => void): unknown
  once(event: 'end' | 'close', listener: () => void): unknown
  once(event: 'error', listener: (error: Error) => void): unknown
  pause(): unknown
}

/**
 * Reads a body, but not much further than what the emulator accepts: it refuses the rest by itself. By events, as iterating a stream takes
 * longer than a short command.
 */
export function readStart(source: BodySource): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array<ArrayBuffer>[] = []
    let size = 0
    let isEnded = false
    const end = () => {
      isEnded = true
      resolve(joinBytes(chunks))
    }
    source.on('data', (chunk) => {
      chunks.push(chunk)
      size += chunk.length
      if (size <= bodyBytes) return
      source.pause()
      end()
    })
    source.once('end', end)
    source.once('error', reject)
    source.once('close', () => {
      if (!isEnded) reject(new Error('the connection is gone'))
    })
  })
}
