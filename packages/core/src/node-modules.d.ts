// The little of Node that is used here. The types of Node itself would let the rest of core use it unnoticed.

declare module 'node:crypto' {
  export function createHash(algorithm: 'md5'): Hash
  export function createHmac(algorithm: 'sha256', key: string): Hmac
  export function timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean
  interface Hmac {
    update(data: string): this
    digest(): Uint8Array
    digest(encoding: 'base64'): string
  }
  interface Hash {
    update(data: Uint8Array): this
    digest(encoding: 'hex'): string
  }
}

declare module 'node:zlib' {
  export function createGunzip(options: { chunkSize: number; rejectGarbageAfterEnd: boolean }): Gunzip
  export function gunzip(
    bytes: Uint8Array,
    options: { chunkSize: number; maxOutputLength: number; rejectGarbageAfterEnd: boolean },
    done: (error: { readonly code?: string } | null, text?: Uint8Array<ArrayBuffer>) => void,
  ): void
  interface Gunzip extends AsyncIterable<Uint8Array<ArrayBuffer>> {
    readonly destroyed: boolean
    on(event: 'close', listener: () => void): this
    write(chunk: Uint8Array, done: () => void): boolean
    end(): this
    destroy(): this
  }
}
