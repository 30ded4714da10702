import type { World } from '../../world/world.ts'
import type { PageLocale } from '../wire/locale.ts'
import type { DetailView, PageView } from '../wire/state.ts'
import { accountDetail } from './accounts/account-detail.ts'
import { groupDetail } from './groups/group-detail.ts'
import type { PartQuery } from './list-part.ts'
import { officialAccountDetail } from './official-account-detail.ts'
import { pushDetail } from './push-detail.ts'

/** What was chosen in a view, and which of its lists. */
export interface DetailQuery extends PartQuery {
  /** The view. */
  readonly view: PageView
  /** The id of what was chosen. */
  readonly id: string
  /** The list; one that does not exist is the first. */
  readonly tab: string
  /** What was chosen in the list, where its entries have lists of their own; empty for none. */
  readonly item: string
  /** The language of what is put into words here. */
  readonly locale: PageLocale
}

/** Shows what was chosen; `undefined` when there is no such thing. `now` is in unix seconds. */
export function detailOf(
  world: World,
  identifier: string,
  now: number,
  query: DetailQuery,
): DetailView | undefined {
  switch (query.view) {
    case 'accounts': {
      const account = world.accounts.get(query.id)
      return account && accountDetail(world, account, identifier, query)
    }
    case 'groups': {
      const group = world.groups.get(query.id)
      return group && groupDetail(world, group, identifier, now, query)
    }
    case 'official': {
      const official = world.stores.officialAccounts.get(query.id)
      return official && officialAccountDetail(world, official, query)
    }
    case 'pushes': {
      const push = world.stores.pushes.find(query.id)
      return push && pushDetail(world, push, query)
    }
    default:
      return undefined
  }
}
