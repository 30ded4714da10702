import { type FieldReader, uint32 } from '../../../request/fields.ts'
import { permissionCustomBytes, permissionNameBytes } from '../../../world/limits/permission-groups.ts'

/** What a request says of a permission group. */
export interface PermissionTexts {
  readonly name: string | undefined
  readonly permission: number | undefined
  readonly custom: string | undefined
}

/** Reads what a request says of a permission group. */
export function readPermissionTexts(read: FieldReader): PermissionTexts {
  return {
    name: read.optionalText('PermissionGroupName', { most: permissionNameBytes }),
    permission: read.optionalInteger('Permission', { max: uint32 }),
    custom: read.optionalText('CustomString', { most: permissionCustomBytes }),
  }
}
