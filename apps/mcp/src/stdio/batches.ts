import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/server'

interface Batch {
  readonly waiting: Set<RequestId>
  readonly answers: JSONRPCMessage[]
}

/**
 * Collects the answers to batches, which hosts of 2025-03-26 send: an array of messages is answered by an array, when all of its requests
 * are.
 */
export class Batches {
  readonly #write: (answers: readonly JSONRPCMessage[]) => void
  readonly #batches = new Map<RequestId, Batch>()

  /** @param write writes the answers to a batch */
  constructor(write: (answers: readonly JSONRPCMessage[]) => void) {
    this.#write = write
  }

  /** Begins a batch that waits for answers to requests, and has some already, to what is no request. */
  begin(requests: readonly RequestId[], answers: readonly JSONRPCMessage[]): void {
    const batch = { waiting: new Set(requests), answers: [...answers] }
    for (const id of batch.waiting) this.#batches.set(id, batch)
    this.#endIfDone(batch)
  }

  /** Takes an answer, if it is one of a batch. */
  take(id: RequestId, answer: JSONRPCMessage): boolean {
    const batch = this.#batches.get(id)
    if (batch === undefined) return false
    batch.answers.push(answer)
    this.#settle(id, batch)
    return true
  }

  /** Waits no longer for a request: it was cancelled. */
  cancel(id: RequestId): void {
    const batch = this.#batches.get(id)
    if (batch !== undefined) this.#settle(id, batch)
  }

  #settle(id: RequestId, batch: Batch): void {
    this.#batches.delete(id)
    batch.waiting.delete(id)
    this.#endIfDone(batch)
  }

  #endIfDone({ waiting, answers }: Batch): void {
    if (waiting.size === 0 && answers.length > 0) this.#write(answers)
  }
}
