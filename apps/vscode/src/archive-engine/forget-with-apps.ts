import type { AppStore } from '../apps/app-store.ts'
import type { ArchivePlaces } from './archive-places.ts'

/** Forgets where the archive of an app is, and the password to it, when the app is removed. Returns what ends that. */
export function forgetWithApps(
  apps: Pick<AppStore, 'list' | 'onChange'>,
  places: Pick<ArchivePlaces, 'forget' | 'given'>,
): () => void {
  // An app of the environment may not be there in this window: only what goes is forgotten.
  let known = apps.list().map(({ id }) => id)
  return apps.onChange(() => {
    const now = apps.list().map(({ id }) => id)
    for (const id of known) if (!now.includes(id) && places.given(id) !== undefined) void places.forget(id)
    known = now
  })
}
