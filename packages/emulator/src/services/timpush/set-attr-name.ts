import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { nameAttributes } from '../all-member-push/targets/attribute-names.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { everyone } from './everyone/everyone.ts'

export const difference: CoverageNote = {
  en: 'As `im_set_attr_name`. An attribute whose type is not given keeps it, and one that changes its type loses its values; neither is documented.',
  zh: '与 `im_set_attr_name` 相同。未给出类型的属性保持原类型，类型改变时属性值清空；文档都没有说明。',
}

/** Names attributes, and says whose they are. */
export function setAttrName(call: Call): EmptyResponse {
  nameAttributes(call, everyone(call).attributes)
  return {}
}
