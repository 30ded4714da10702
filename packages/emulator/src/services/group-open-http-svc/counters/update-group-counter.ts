import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { isInt64, maxCounters } from '../../../world/limits/counters.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedGroup, refuseTypes } from '../group/named-group.ts'
import { readCounters } from './read-counters.ts'
import { type SentCounter, writeCounters } from './write-counters.ts'

export const difference: CoverageNote = {
  en: 'Never 10059. `Mode` must be there: its default is not documented, and the Chinese page requires it. A counter that would pass 64 bits is refused with 10004; no code is documented.',
  zh: '不会返回 10059。必须填写 `Mode`：文档没有说明默认值，中文文档标为必填。结果超出 64 位时返回 10004；文档没有写明错误码。',
}

const modes: Readonly<Record<string, (before: bigint, value: bigint) => bigint>> = {
  Set: (_, value) => value,
  Increase: (before, value) => before + value,
  Decrease: (before, value) => before - value,
}

/** Sets counters of a group, adds to them, or subtracts from them. */
export function updateGroupCounter(call: Call): { readonly GroupCounter: readonly SentCounter[] } {
  const group = namedGroup(call)
  refuseTypes(group, ['Community'])
  const read = fields(call, { invalid: groupCodes.badRequest })
  const mode = read.text('Mode')
  const change = Object.hasOwn(modes, mode) ? modes[mode] : undefined
  if (change === undefined) throw read.refusal(`Mode must be one of ${Object.keys(modes).join(', ')}`)
  const changes = readCounters(call)
  const { groupCounters } = call.world.stores
  const counters = new Map(groupCounters.of(group.id))
  for (const [key, value] of changes) {
    const after = change(counters.get(key) ?? 0n, value)
    if (!isInt64(after)) throw read.refusal('A counter would have more than 64 bits')
    counters.set(key, after)
  }
  if (counters.size > maxCounters)
    throw new Refusal(
      groupCodes.tooManyCounters,
      `The group would have ${counters.size} counters, more than ${maxCounters}`,
    )
  groupCounters.replace(group.id, counters)
  return {
    GroupCounter: writeCounters(
      counters,
      changes.map(([key]) => key),
    ),
  }
}
