import type { FieldReader } from './fields.ts'

/** Where a page begins that names its start as an answer did: so many entries on; 0 where the field is empty or absent. */
export function readPageStart(read: FieldReader, name: string): number {
  const start = read.optionalText(name) ?? ''
  if (!/^\d{0,9}$/.test(start)) throw read.refusal(`${name} must be empty, or what an answer had there`)
  return Number(start)
}
