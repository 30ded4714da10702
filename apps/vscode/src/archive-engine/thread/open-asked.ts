import { type Archive, openArchive } from '@timkit/archive'
import { placeToRead } from '@timkit/archive-place'
import { isIndexAlone } from '@timkit/archive-place/address'
import { type Fetch, TimClient, type TransportEvent } from '@timkit/core'
import type { Access, Asked, Place } from '../protocol.ts'

/** What a thread opens archives with. */
export interface ThreadParts {
  readonly fetchOf: (appId: string) => Fetch
  /** Called with what every attempt came to. */
  readonly observe: (access: Access, event: TransportEvent) => void
  /** Is told what does not stop anything. */
  readonly note: (text: string) => void
}

/** An archive that somebody keeps, for one act. */
export interface Opened extends AsyncDisposable {
  readonly archive: Archive
}

/** Opens an archive that somebody keeps. */
export async function openKept(access: Access, place: Place, parts: ThreadParts): Promise<Opened> {
  // What the environment says of an index is of archives of which there are the files.
  const env = isIndexAlone(place.given) ? { ...place.env, TIMKIT_INDEX: undefined } : place.env
  const context = { env, note: parts.note, t: ({ en }: { readonly en: string }) => en }
  const { folder, store, index, close } = await placeToRead(context, { archive: place.given })
  const { sdkAppId } = access
  const client = access.secretKey === undefined ? undefined : clientOf(access, parts)
  // This thread does all of it: others of its would need files of their own.
  const archive = await openArchive({ folder, store, index, sdkAppId, client, workers: 0 })
  return {
    archive,
    [Symbol.asyncDispose]: async () => {
      await archive.close()
      await close()
    },
  }
}

/** Makes a client whose requests the editor sends. */
export function clientOf(access: Access, { fetchOf, observe }: ThreadParts): TimClient {
  const { id, sdkAppId, identifier, region, baseUrl, insecureHosts, secretKey = '' } = access
  return new TimClient({
    sdkAppId,
    identifier,
    region,
    baseUrl,
    insecureHosts,
    secretKey,
    fetch: fetchOf(id),
    observe: (event) => observe(access, event),
  })
}

/** Under which an archive of this process is known; another one once its app is reached otherwise. */
export function keyOf({ access }: Asked): string {
  return JSON.stringify(access)
}
