import type { IndexedHour } from '../message-index.ts'
import { keyOfHourId } from '../row/row-id.ts'
import { readStoredText } from '../row/stored-text.ts'
import type { Database, Row } from './database.ts'

/** The hours of an index, read again only when anybody wrote since: every search asks for them. */
export class IndexedHours {
  #version: number | undefined
  #hours: readonly IndexedHour[] = []

  /** The same array as long as nothing was written. @param db always the same, which does not write itself */
  read(db: Database): readonly IndexedHour[] {
    // Changes when another connection commits, of this program or of another.
    const version = db.statement('PRAGMA data_version').get()?.data_version as number
    if (version !== this.#version) {
      this.#hours = db.statement('SELECT * FROM hour ORDER BY id').all().map(hourOfRow)
      this.#version = version
    }
    return this.#hours
  }
}

function hourOfRow({ id, generation, sha256, messages, skipped, first, last }: Row): IndexedHour {
  return {
    ...keyOfHourId(id as number),
    generation: generation as number,
    sha256: readStoredText(sha256 as string),
    messages: messages as number,
    skipped: skipped as number,
    firstTime: first as number,
    lastTime: last as number,
  }
}
