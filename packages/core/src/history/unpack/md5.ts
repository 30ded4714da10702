/**
 * MD5 (RFC 1321), piece by piece, because no web platform API has it. For integrity, never for security.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1321
 * @module
 */

/** A hash that takes its input in pieces. */
export interface Md5 {
  /** Takes the next piece. */
  update(bytes: Uint8Array): void
  /** Returns the MD5 of all pieces as 32 lower-case hex digits. Nothing may follow. */
  digest(): string
}

/** Starts an MD5 in plain JavaScript. */
export function createMd5(): Md5 {
  return new ScriptMd5()
}

// RFC 1321, 3.4: the integer part of 2^32 × |sin(i + 1)|.
const sines: Int32Array = Int32Array.from({ length: 64 }, (_, i) =>
  Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32),
)

class ScriptMd5 implements Md5 {
  readonly #state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476)
  readonly #block = new Uint8Array(64)
  #length = 0

  update(bytes: Uint8Array): void {
    const filled = this.#length % 64
    this.#length += bytes.length
    let position = 0
    if (filled > 0) {
      position = Math.min(64 - filled, bytes.length)
      this.#block.set(bytes.subarray(0, position), filled)
      if (filled + position < 64) return
      hashBlocks(this.#state, this.#block, 0, 64)
    }
    const end = position + ((bytes.length - position) & -64)
    hashBlocks(this.#state, bytes, position, end)
    this.#block.set(bytes.subarray(end))
  }

  digest(): string {
    const length = this.#length
    const padding = new Uint8Array(length % 64 < 56 ? 64 - (length % 64) : 128 - (length % 64))
    padding[0] = 0x80
    const view = new DataView(padding.buffer)
    // The length in bits, as 64 bits: multiplied by 8 with care, since shifts are of 32 bits.
    view.setUint32(padding.length - 8, (length % 2 ** 29) * 8, true)
    view.setUint32(padding.length - 4, Math.floor(length / 2 ** 29), true)
    this.update(padding)
    const digest = new DataView(new ArrayBuffer(16))
    this.#state.forEach((word, i) => {
      digest.setInt32(i * 4, word, true)
    })
    return Array.from(new Uint8Array(digest.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
}

/**
 * Hashes whole blocks of 64 bytes. Written out as far as it pays: four steps per turn save moving a, b, c and d
 * around, and the sixteen loads in a row are half as fast again as a loop.
 */
function hashBlocks(state: Int32Array, bytes: Uint8Array, start: number, end: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const x = new Int32Array(16)
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  for (let at = start; at < end; at += 64) {
    x[0] = view.getInt32(at, true)
    x[1] = view.getInt32(at + 4, true)
    x[2] = view.getInt32(at + 8, true)
    x[3] = view.getInt32(at + 12, true)
    x[4] = view.getInt32(at + 16, true)
    x[5] = view.getInt32(at + 20, true)
    x[6] = view.getInt32(at + 24, true)
    x[7] = view.getInt32(at + 28, true)
    x[8] = view.getInt32(at + 32, true)
    x[9] = view.getInt32(at + 36, true)
    x[10] = view.getInt32(at + 40, true)
    x[11] = view.getInt32(at + 44, true)
    x[12] = view.getInt32(at + 48, true)
    x[13] = view.getInt32(at + 52, true)
    x[14] = view.getInt32(at + 56, true)
    x[15] = view.getInt32(at + 60, true)
    const a0 = a
    const b0 = b
    const c0 = c
    const d0 = d
    for (let i = 0; i < 16; i += 4) {
      a = (a + (d ^ (b & (c ^ d))) + (x[i] as number) + (sines[i] as number)) | 0
      a = (((a << 7) | (a >>> 25)) + b) | 0
      d = (d + (c ^ (a & (b ^ c))) + (x[i + 1] as number) + (sines[i + 1] as number)) | 0
      d = (((d << 12) | (d >>> 20)) + a) | 0
      c = (c + (b ^ (d & (a ^ b))) + (x[i + 2] as number) + (sines[i + 2] as number)) | 0
      c = (((c << 17) | (c >>> 15)) + d) | 0
      b = (b + (a ^ (c & (d ^ a))) + (x[i + 3] as number) + (sines[i + 3] as number)) | 0
      b = (((b << 22) | (b >>> 10)) + c) | 0
    }
    for (let i = 16, j = 1; i < 32; i += 4, j += 20) {
      a = (a + (c ^ (d & (b ^ c))) + (x[j & 15] as number) + (sines[i] as number)) | 0
      a = (((a << 5) | (a >>> 27)) + b) | 0
      d = (d + (b ^ (c & (a ^ b))) + (x[(j + 5) & 15] as number) + (sines[i + 1] as number)) | 0
      d = (((d << 9) | (d >>> 23)) + a) | 0
      c = (c + (a ^ (b & (d ^ a))) + (x[(j + 10) & 15] as number) + (sines[i + 2] as number)) | 0
      c = (((c << 14) | (c >>> 18)) + d) | 0
      b = (b + (d ^ (a & (c ^ d))) + (x[(j + 15) & 15] as number) + (sines[i + 3] as number)) | 0
      b = (((b << 20) | (b >>> 12)) + c) | 0
    }
    for (let i = 32, j = 5; i < 48; i += 4, j += 12) {
      a = (a + (b ^ c ^ d) + (x[j & 15] as number) + (sines[i] as number)) | 0
      a = (((a << 4) | (a >>> 28)) + b) | 0
      d = (d + (a ^ b ^ c) + (x[(j + 3) & 15] as number) + (sines[i + 1] as number)) | 0
      d = (((d << 11) | (d >>> 21)) + a) | 0
      c = (c + (d ^ a ^ b) + (x[(j + 6) & 15] as number) + (sines[i + 2] as number)) | 0
      c = (((c << 16) | (c >>> 16)) + d) | 0
      b = (b + (c ^ d ^ a) + (x[(j + 9) & 15] as number) + (sines[i + 3] as number)) | 0
      b = (((b << 23) | (b >>> 9)) + c) | 0
    }
    for (let i = 48, j = 0; i < 64; i += 4, j += 28) {
      a = (a + (c ^ (b | ~d)) + (x[j & 15] as number) + (sines[i] as number)) | 0
      a = (((a << 6) | (a >>> 26)) + b) | 0
      d = (d + (b ^ (a | ~c)) + (x[(j + 7) & 15] as number) + (sines[i + 1] as number)) | 0
      d = (((d << 10) | (d >>> 22)) + a) | 0
      c = (c + (a ^ (d | ~b)) + (x[(j + 14) & 15] as number) + (sines[i + 2] as number)) | 0
      c = (((c << 15) | (c >>> 17)) + d) | 0
      b = (b + (d ^ (c | ~a)) + (x[(j + 21) & 15] as number) + (sines[i + 3] as number)) | 0
      b = (((b << 21) | (b >>> 11)) + c) | 0
    }
    a = (a + a0) | 0
    b = (b + b0) | 0
    c = (c + c0) | 0
    d = (d + d0) | 0
  }
  state.set([a, b, c, d])
}
