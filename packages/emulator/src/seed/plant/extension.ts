import { flag } from '../../world/records/message.ts'
import type { ExtensionOwner } from '../../world/stores/message-extensions.ts'
import type { Soil } from './soil.ts'

interface Extended {
  readonly extension?: Readonly<Record<string, string>>
}

/** The flags of a message that has an extension, though it may be without pairs. */
export function extensionFlags({ extension }: Extended): number {
  return extension === undefined ? 0 : flag.extensible
}

/** Plants the extension of a message, as if all its pairs had been set at once. */
export function plantExtension(
  { world }: Soil,
  id: number,
  owner: ExtensionOwner,
  { extension = {} }: Extended,
): void {
  const pairs = Object.entries(extension).map(([key, value]) => ({ key, value, seq: 1 }))
  if (pairs.length > 0) world.stores.messageExtensions.set(id, owner, { latest: 1, cleared: 0, pairs })
}
