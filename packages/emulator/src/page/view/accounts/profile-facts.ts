import type { Account } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import type { FactView } from '../../wire/list-part.ts'
import { customFacts, givenFacts } from '../facts.ts'

/** What an account says about itself, and what the app says about it: custom fields, push attributes and tags. */
export function profileFacts(world: World, account: Account): FactView[] {
  const { globalMutes, allMemberPushTags, allMemberPushAttributes, timpushTags, timpushAttributes } =
    world.stores
  const { c2cUntil, groupUntil } = globalMutes.of(account.id)
  const { presence } = account
  return givenFacts([
    ...customFacts(account.profile),
    ['Status', presence === undefined ? 'Offline' : presence.status],
    ['Platform', (presence?.platforms ?? []).join(', ')],
    // As `openconfigsvr/setnospeaking` names them.
    ['C2CmsgNospeakingTime', c2cUntil === 0 ? '' : String(c2cUntil)],
    ['GroupmsgNospeakingTime', groupUntil === 0 ? '' : String(groupUntil)],
    ['all_member_push: UserTag', [...allMemberPushTags.of(account.id)].join(', ')],
    ['all_member_push: UserAttr', attributes(allMemberPushAttributes.of(account.id))],
    ['timpush: UserTag', [...timpushTags.of(account.id)].join(', ')],
    ['timpush: UserAttr', attributes(timpushAttributes.of(account.id))],
  ])
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')
}
