import { byteLength } from '../../../request/byte-length.ts'
import { type FieldReader, uint32 } from '../../../request/fields.ts'

/** What a request says of a permission group. */
export interface PermissionTexts {
  readonly name: string | undefined
  readonly permission: number | undefined
  readonly custom: string | undefined
}

/** Reads what a request says of a permission group. */
export function readPermissionTexts(read: FieldReader): PermissionTexts {
  return {
    name: readText(read, 'PermissionGroupName', 150),
    permission: read.optionalInteger('Permission', { max: uint32 }),
    custom: readText(read, 'CustomString', 3000),
  }
}

function readText(read: FieldReader, field: string, most: number): string | undefined {
  const value = read.optionalText(field)
  if (value !== undefined && byteLength(value) > most)
    throw read.refusal(`${field} has more than ${most} bytes`)
  return value
}
