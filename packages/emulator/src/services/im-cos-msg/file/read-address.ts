import type { FieldReader } from '../../../request/fields.ts'

/** The address of a file, which has to be an address of the web. */
export function readAddress(read: FieldReader): string {
  const address = read.text('RawURL')
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address
  throw read.refusal('RawURL must be the address of a file')
}
