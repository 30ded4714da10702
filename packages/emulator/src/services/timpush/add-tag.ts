import type { PushOutcome } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { addTags } from '../all-member-push/targets/tags.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { timpushCodes } from './codes.ts'
import { everyone, refuseOtherTag } from './everyone/everyone.ts'
import { unknownTargets } from './everyone/unknown-targets.ts'

export const difference: CoverageNote = {
  en: 'As `im_add_tag`; more than 1000 different tags of the app are refused with 90032, too. A tag belongs to accounts or to devices as long as one of them has it.',
  zh: '与 `im_add_tag` 相同；应用的标签超过 1000 个也返回 90032。只要有账号或设备拥有某个标签，该标签就属于这一类。',
}

/** An app may have so many different tags. */
const maxTagsOfApp = 1000

/** Adds tags to accounts and devices, or replaces theirs. */
export function addTag(call: Call): PushOutcome {
  const replace = fields(call, { invalid: timpushCodes.badRequest }).flag('Replace')
  const targets = everyone(call)
  const rules = { replace, check: refuseOtherTag(targets), mostOfApp: maxTagsOfApp }
  return unknownTargets(addTags(call, targets, rules))
}
