import { createHash } from 'node:crypto'
import type { IndexedDigest } from './message-index.ts'
import { keyOfHourId } from './row/row-id.ts'

/** The digest of all messages of one hour, kind and source: `sum(halfMD5(identity))` of ClickHouse, in which their order is no matter. */
export class IdentityDigest {
  messages = 0
  #sum = 0n

  /** @param identity as it is stored */
  add(identity: string): void {
    this.messages++
    const hash = createHash('md5').update(identity).digest().readBigUInt64BE()
    this.#sum = BigInt.asUintN(64, this.#sum + hash)
  }

  get digest(): string {
    return String(this.#sum)
  }
}

/** Which hour, kind and source a region of ids is. */
export function placeOfRegion(region: number): Pick<IndexedDigest, 'chatType' | 'hour' | 'source'> {
  return { ...keyOfHourId(Math.floor(region / 2)), source: region % 2 === 1 ? 'live' : 'file' }
}
