/** Which archive an index is of. Files of two archives in one index would hide and drop each other's messages. */
export interface IndexOwner {
  /** Of the archive: see `ArchiveFile`. */
  readonly id: string
  readonly sdkAppId: number
}

/** Where an index keeps it: among the bookmarks, which each version has, and not one of them. */
export const ownerName = 'timkit:owner'

export function writeOwner({ id, sdkAppId }: IndexOwner): string {
  return JSON.stringify({ id, sdkAppId })
}

/** @param text `undefined`: nobody has said so */
export function readOwner(text: string | undefined): IndexOwner | undefined {
  if (text === undefined) return undefined
  const { id, sdkAppId } = JSON.parse(text) as Record<keyof IndexOwner, unknown>
  return { id: String(id), sdkAppId: Number(sdkAppId) }
}
