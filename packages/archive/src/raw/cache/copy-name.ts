import { createHash } from 'node:crypto'

/** A copy that is whole, as its name says it. */
export interface CopyName {
  /** Of which key it is. */
  readonly of: string
  /** SHA-256 of the bytes, as hex digits. */
  readonly sha256: string
  readonly size: number
}

const pattern = /^([0-9a-f]{40})\.([0-9a-f]{64})\.(\d{1,15})$/
const partPattern = /^[0-9a-f]{40}\.[0-9a-f-]{36}\.part$/

/** What copies of a key are called by. */
export function copyOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40)
}

/** The folder that has the copies of a store: several archives may share the folder above it. */
export function storeFolder(store: string): string {
  return createHash('sha256').update(store).digest('hex').slice(0, 16)
}

/** The folder, among 256, that has the copies of a key. */
export function shelfOf(of: string): string {
  return of.slice(0, 2)
}

/** The name of a file that is a copy: it says what it is of, and which bytes it has to have. */
export function copyName({ of, sha256, size }: CopyName): string {
  return `${of}.${sha256}.${size}`
}

/** Reads the name of a file; `undefined` when it is none of a copy. */
export function readCopyName(name: string): CopyName | undefined {
  const [, of, sha256, size] = pattern.exec(name) ?? []
  return of === undefined || sha256 === undefined ? undefined : { of, sha256, size: Number(size) }
}

/** Whether a file is a copy that is being made, or was when its program was killed. */
export function isPart(name: string): boolean {
  return partPattern.test(name)
}
