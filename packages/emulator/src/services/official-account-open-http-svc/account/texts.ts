import type { FieldReader } from '../../../request/fields.ts'
import type { OfficialAccountTexts } from '../../../world/stores/official-accounts.ts'

/** The texts of a request, and how many bytes each may have. */
const rules: readonly (readonly [keyof OfficialAccountTexts, string, number])[] = [
  ['name', 'Name', 150],
  ['introduction', 'Introduction', 400],
  ['faceUrl', 'FaceUrl', 500],
  ['organization', 'Organization', 500],
  ['custom', 'CustomString', 3000],
]

/** The texts that a request has. */
export function readTexts(read: FieldReader): Partial<OfficialAccountTexts> {
  const texts: Partial<OfficialAccountTexts> = {}
  for (const [text, field, most] of rules) {
    const value = read.optionalText(field, { most })
    if (value !== undefined) texts[text] = value
  }
  return texts
}
