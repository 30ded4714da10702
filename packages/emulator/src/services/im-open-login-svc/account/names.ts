import type { FieldReader } from '../../../request/fields.ts'
import { byteLength } from '../../../values/byte-length.ts'
import type { World } from '../../../world/world.ts'

/** A name, and the address of a picture, may have this many bytes. */
const nameBytes = 500

/** Profile fields that an import sets, by tag. */
export type Names = ReadonlyMap<string, string>

/** Reads name and picture; those that are absent are not in the map. */
export function readNames(read: FieldReader): Names {
  const given = [
    ['Tag_Profile_IM_Nick', read.optionalText('Nick')],
    ['Tag_Profile_IM_Image', read.optionalText('FaceUrl')],
  ] as const
  return new Map(given.filter((entry): entry is [string, string] & typeof entry => entry[1] !== undefined))
}

/** What is wrong with names; `undefined` when they may be set. */
export function namesFault(names: Names): string | undefined {
  const long = [...names].find(([, value]) => byteLength(value) > nameBytes)
  return long && `${long[0]} has more than ${nameBytes} bytes`
}

/** Makes an account where there is none, and sets its names. */
export function importAccount(world: World, id: string, names: Names): void {
  const account = world.addAccount(id)
  if (names.size === 0) return
  account.profile ??= new Map()
  for (const [tag, value] of names) account.profile.set(tag, value)
  world.changed()
}
