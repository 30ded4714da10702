import type { Push } from '../../world/stores/pushes.ts'
import type { World } from '../../world/world.ts'
import type { PageLocale } from '../wire/locale.ts'
import type { DirectoryView, PageView } from '../wire/state.ts'
import { contains } from './list-part.ts'
import { pushView } from './push-detail.ts'

/** So many entries are listed; the others are found by searching. */
const maxListed = 200

/** Lists what there is to choose from in a view: what contains `search`. */
export function directoryOf(
  world: World,
  view: PageView,
  search: string,
  locale: PageLocale,
): DirectoryView | undefined {
  const { officialAccounts, pushes, topics } = world.stores
  switch (view) {
    case 'groups': {
      const { total, found } = find(world.groups.values(), search, ({ id, profile }) => [id, profile.name])
      const rows = found.map(({ id, profile, type, members }) => ({
        id,
        name: profile.name || id,
        type,
        members: members.size,
        topics: topics.of(id).length,
      }))
      return { view, total, rows }
    }
    case 'official': {
      const { total, found } = find(officialAccounts.all, search, ({ id, texts }) => [id, texts.name])
      const rows = found.map(({ id, texts, subscribers }) => ({
        id,
        name: texts.name || id,
        subscribers: subscribers.size,
      }))
      return { view, total, rows }
    }
    case 'pushes': {
      const texts = ({ taskId, path, body, notification }: Push) => [taskId, path, body, notification]
      const { total, found } = find(pushes.all().toReversed(), search, texts)
      return { view, total, rows: found.map((push) => pushView(push, locale)) }
    }
    default:
      return undefined
  }
}

function find<Entry>(
  entries: Iterable<Entry>,
  search: string,
  textsOf: (entry: Entry) => readonly string[],
): { readonly total: number; readonly found: readonly Entry[] } {
  const wanted = search.trim().toLowerCase()
  const found: Entry[] = []
  let total = 0
  for (const entry of entries) {
    if (wanted !== '' && !contains(textsOf(entry), wanted)) continue
    total += 1
    if (found.length < maxListed) found.push(entry)
  }
  return { total, found }
}
