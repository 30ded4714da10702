import { createHash, type Hash } from 'node:crypto'
import { pack } from './unpack.ts'

/** Sizes and hashes of a file and of the text in it, as sidecars have them. */
export interface MeasuredFile {
  readonly size: number
  readonly md5: string
  readonly gzipSize: number
  readonly gzipMd5: string
  readonly sha256: string
}

/** Measures a file while it passes. */
export class Measuring {
  readonly #md5: Hash = createHash('md5')
  readonly #gzipMd5: Hash = createHash('md5')
  readonly #sha256: Hash = createHash('sha256')
  #size = 0
  #gzipSize = 0

  /** Passes the text on. */
  async *text(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of pieces) {
      this.#md5.update(piece)
      this.#size += piece.length
      yield piece
    }
  }

  /** Passes the gzip on. */
  async *gzip(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of pieces) {
      this.#gzipMd5.update(piece)
      this.#sha256.update(piece)
      this.#gzipSize += piece.length
      yield piece
    }
  }

  /** Passes a text on as gzip. */
  packed(text: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    return this.gzip(pack(this.text(text)))
  }

  /** What it was, once all of it passed. */
  result(): MeasuredFile {
    return {
      size: this.#size,
      md5: this.#md5.digest('hex'),
      gzipSize: this.#gzipSize,
      gzipMd5: this.#gzipMd5.digest('hex'),
      sha256: this.#sha256.digest('hex'),
    }
  }
}
