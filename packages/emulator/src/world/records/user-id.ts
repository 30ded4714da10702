import { byteLength } from '../../values/byte-length.ts'

/** A `UserID` may have this many bytes. */
const maxBytes = 32

/** What is wrong with a `UserID`; `undefined` when it may be imported. */
export function userIdFault(id: string): string | undefined {
  if (id === '') return 'it is empty'
  return byteLength(id) > maxBytes ? `it has more than ${maxBytes} bytes` : undefined
}
