import type { Uri } from 'vscode'
import { startArchiveThread } from '#env/archive-thread'
import type { AppStore } from '../apps/app-store.ts'
import type { Service } from '../service/service.ts'
import { ArchiveEngine } from './archive-engine.ts'
import type { ArchivePlaces } from './archive-places.ts'

/** What {@link openEngine} needs. */
export interface EngineNeeds extends Pick<Service, 'connections' | 'log'> {
  readonly extensionUri: Uri
  readonly apps: Pick<AppStore, 'get'>
  readonly places: ArchivePlaces
}

/** Opens what asks archives. Its thread starts with the first question. */
export function openEngine({ extensionUri, apps, places, connections, log }: EngineNeeds): ArchiveEngine {
  return new ArchiveEngine({
    start: () => startArchiveThread(extensionUri),
    places,
    app: (id) => apps.get(id),
    connections,
    log: log.info,
  })
}
