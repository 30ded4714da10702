import type { FieldReader } from '../../../request/fields.ts'
import { officialAccountTexts } from '../../../world/limits/official-accounts.ts'
import type { OfficialAccountTexts } from '../../../world/stores/official-accounts.ts'

/** The texts that a request has. */
export function readTexts(read: FieldReader): Partial<OfficialAccountTexts> {
  const texts: Partial<OfficialAccountTexts> = {}
  for (const [text, field, most] of officialAccountTexts) {
    const value = read.optionalText(field, { most })
    if (value !== undefined) texts[text] = value
  }
  return texts
}
