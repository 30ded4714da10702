import { byteLength } from '../../values/byte-length.ts'
import { show } from '../../values/show.ts'
import { customProfileBytes, profileRule } from '../../world/limits/profile.ts'

/** The largest unsigned integer of 32 bits. */
const uint32 = 0xffff_ffff

/** Lists what is wrong with the fields of a profile: an unknown tag, or a value that the field cannot have. */
export function profileFaults(profile: Readonly<Record<string, string | number>>, path: string): string[] {
  return Object.entries(profile).flatMap(([tag, value]) => {
    const fault = valueFault(tag, value)
    return fault === undefined ? [] : [`${path}.${tag} ${fault}`]
  })
}

function valueFault(tag: string, value: string | number): string | undefined {
  const rule = profileRule(tag)
  if (rule === undefined)
    return 'is no profile field; those of your own begin with Tag_Profile_Custom_ and go on with letters'
  if (rule === 'uint32' || (rule === 'custom' && typeof value === 'number')) {
    const most = rule === 'custom' ? Number.MAX_SAFE_INTEGER : uint32
    const isUnsigned = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most
    return typeof value === 'number' && isUnsigned
      ? undefined
      : `must be an unsigned integer of at most ${most}, but is ${show(value)}`
  }
  if (typeof value !== 'string') return `must be a text, but is ${show(value)}`
  if (rule !== 'custom' && 'words' in rule)
    return rule.words.includes(value)
      ? undefined
      : `must be one of ${rule.words.join(', ')}, but is ${show(value)}`
  const most = rule === 'custom' ? customProfileBytes : rule.bytes
  return byteLength(value) > most ? `has ${byteLength(value)} bytes, but may have at most ${most}` : undefined
}
