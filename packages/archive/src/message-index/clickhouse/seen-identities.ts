import { hash32 } from '@timkit/core/internal'
import { hashOfNumbers, SeenMessages } from '../seen-messages.ts'

/** Of more messages than these, at 16 to 32 bytes each, it is not remembered which there were. */
const mostRemembered = 1_000_000

/** Finds out whether a message of an hour may have come before, in bounded memory: 63 bits are remembered of each, so that hardly any is taken for another. */
export class SeenIdentities {
  #seen = new SeenMessages()
  #count = 0

  /** Remembers an identity. @returns whether it may have come before; always, once there are too many */
  note(identity: string): boolean {
    if (this.#count >= mostRemembered) {
      this.#seen = new SeenMessages()
      return true
    }
    const hash = hash32(identity)
    const other = otherHashOf(identity)
    if (this.#seen.has(hash, other)) return true
    this.#seen.add(hash, other)
    this.#count++
    return false
  }
}

/** Another number than `hash32` gives, of 31 bits. */
function otherHashOf(text: string): number {
  let hash = text.length
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hashOfNumbers(hash) >>> 1
}
