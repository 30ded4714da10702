import type { FieldReader } from '../../../request/fields.ts'

/** Where a page begins: what an answer had as its `Next`, 0 where it is empty or absent. */
export function readNext(read: FieldReader): number {
  const next = read.optionalText('Next') ?? ''
  if (!/^\d{0,9}$/.test(next)) throw read.refusal('Next must be empty, or what an answer had there')
  return Number(next)
}
