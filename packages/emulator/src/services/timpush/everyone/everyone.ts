import type { Call } from '../../../request/call.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import type { CheckAttribute } from '../../all-member-push/targets/attribute-values.ts'
import { accountsOf, type Targets } from '../../all-member-push/targets/targets.ts'
import { timpushCodes } from '../codes.ts'

/** Whom `timpush` reaches: accounts and devices. */
export function everyone(call: Call): Targets {
  const { timpushAttributes, timpushTags, pushDevices } = call.world.stores
  const { kindOf, isOnline, all } = accountsOf(call)
  return {
    attributes: timpushAttributes,
    tags: timpushTags,
    kindOf: (id) => kindOf(id) ?? (pushDevices.has(id) ? 'device' : undefined),
    isOnline,
    all: () => [...new Set([...all(), ...pushDevices.ids()])],
  }
}

/** Refuses an attribute of devices for an account, and the other way round. */
export function refuseOtherAttribute({ kindOf }: Targets): CheckAttribute {
  return (id, { name, ofDevices }) => {
    const kind = kindOf(id)
    if (kind === undefined || (kind === 'device') === ofDevices) return
    throw new Refusal(
      timpushCodes.otherKind,
      `"${shorten(name)}" is no attribute of the ${kind} "${shorten(id)}"`,
    )
  }
}

/** Refuses a tag that devices have for an account, and the other way round. */
export function refuseOtherTag({ kindOf, tags }: Targets): (id: string, tag: string) => void {
  return (id, tag) => {
    const holder = tags.holderOf(tag)
    const kind = kindOf(id)
    if (holder === undefined || kind === undefined || kindOf(holder) === kind) return
    throw new Refusal(timpushCodes.otherKind, `"${shorten(tag)}" is no tag of the ${kind} "${shorten(id)}"`)
  }
}
