import { createHash } from 'node:crypto'
import type { IndexedDigest } from './message-index.ts'
import type { MessageColumns } from './row/message-row.ts'
import { keyOfHourId } from './row/row-id.ts'
import { storedText } from './row/stored-text.ts'

/** The digest of all messages of one hour, kind and source: `sum(halfMD5(…))` of ClickHouse, in which their order is no matter. */
export class RowsDigest {
  messages = 0
  #sum = 0n

  /** @param identity `undefined` of a message that lacks a part of it: then it is all in what the row holds */
  add(identity: string | undefined, { form, content }: Pick<MessageColumns, 'form' | 'content'>): void {
    this.messages++
    const row = `${storedText(identity ?? '')}\n${form}\n${content}`
    const hash = createHash('md5').update(row).digest().readBigUInt64BE()
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
