import { IntegrityError } from '../../errors.ts'
import type { Md5 } from './md5.ts'

/** What bytes are compared with. */
export interface ByteCheckOptions {
  /** What is read, for the error: `1400000000_C2C_2026112309.gz`. */
  readonly name: string
  /** Which bytes: `its gzip`, or `its text`. */
  readonly what: string
  /** How many bytes there must be. */
  readonly size: number
  readonly md5: string
}

/** Compares bytes, as they pass, with the size and the MD5 that the service reported. */
export class ByteCheck {
  readonly #expected: ByteCheckOptions
  readonly #hash: Md5 | undefined
  #size = 0

  /** Starts with no bytes; without a hash only their number is compared. */
  constructor(expected: ByteCheckOptions, hash: Md5 | undefined) {
    this.#expected = expected
    this.#hash = hash
  }

  get size(): number {
    return this.#size
  }

  /**
   * Takes the next bytes.
   *
   * @throws {IntegrityError} There are more than told: what follows need not be read.
   */
  pass(bytes: Uint8Array): void {
    this.#size += bytes.length
    if (this.#size > this.#expected.size) throw this.tooLong()
    this.#hash?.update(bytes)
  }

  /** What is said where there are more bytes than told. */
  tooLong(): IntegrityError {
    const { name, what, size } = this.#expected
    const text = `Cannot read ${name}: ${what} is longer than the ${size} bytes that the service reported`
    return new IntegrityError(text, { fault: 'size' })
  }

  /**
   * Compares the whole, once there are not more bytes.
   *
   * @throws {IntegrityError} There were fewer than told, or others.
   */
  end(): void {
    const { name, what, size, md5 } = this.#expected
    if (this.#size !== size) {
      const told = `${this.#size} bytes long where the service reported ${size}`
      throw new IntegrityError(`Cannot read ${name}: ${what} is ${told}`, { fault: 'size' })
    }
    const found = this.#hash?.digest() ?? md5
    if (found !== md5) {
      const told = `the MD5 ${found} where the service reported ${md5}`
      throw new IntegrityError(`Cannot read ${name}: ${what} has ${told}`, { fault: 'md5' })
    }
  }
}
