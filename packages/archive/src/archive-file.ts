import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ArchiveError } from './archive-error.ts'
import { writtenBy } from './archive-version.ts'
import { publishJson } from './raw/publish-json.ts'
import { sidecarKeys } from './raw/raw-hours.ts'
import type { RawStore } from './raw/raw-store.ts'
import { sidecar } from './raw/sidecar.ts'

const key = 'archive.json'
/** The layout that this release writes. */
export const archiveFormat: number = 1

/** What an archive says of itself. */
export interface ArchiveFile {
  /** Of its layout. */
  readonly format: number
  readonly sdkAppId: number
  /** ISO 8601. */
  readonly createdAt: string
  /** Which program made it: `@timkit/archive 1.0.0`. */
  readonly createdBy: string
  /** Which archive it is, among all. @default as `ownerOf` makes it of the rest, of one that an earlier release made */
  readonly id?: string | undefined
  /** Where its index is, as `placeAt` reads it. @default an SQLite file in the folder */
  readonly index?: string | undefined
  /** Where it was before it was moved: what is erased later must not stay there. @default nowhere */
  readonly formerIndexes?: readonly string[] | undefined
}

const archiveFile: z.ZodType<ArchiveFile> = z.object({
  format: z.int().min(1),
  sdkAppId: z.int().min(1),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  id: z.string().min(1).optional(),
  index: z.string().optional(),
  formerIndexes: z.array(z.string()).optional(),
})

/**
 * Reads what an archive says of itself; `undefined` where there is none yet.
 *
 * @param sdkAppId of which app it has to be. @default any
 * @throws {ArchiveError} It is of another app (`other-app`), of a newer release (`newer`), or cannot be read (`damaged`).
 */
export async function readArchiveFile(
  store: RawStore,
  sdkAppId: number | undefined,
): Promise<ArchiveFile | undefined> {
  const text = await store.readText(key)
  if (text === undefined) return undefined
  const found = await parse(text, store)
  if (found.format > archiveFormat) {
    throw new ArchiveError(
      'newer',
      `Cannot use the archive ${store.name}: ${found.createdBy} or a later release made it, and this one does not know its layout. Update timkit`,
      { about: { archive: store.name, createdBy: found.createdBy } },
    )
  }
  if (sdkAppId !== undefined && found.sdkAppId !== sdkAppId) {
    throw new ArchiveError(
      'other-app',
      `Cannot use the archive ${store.name} for the app ${sdkAppId}: it is of the app ${found.sdkAppId}. Choose another folder, or the key of that app`,
      { about: { archive: store.name, sdkAppId, ofSdkAppId: found.sdkAppId } },
    )
  }
  return found
}

/** Makes a store an archive of an app, if it is none yet. @param index where its index is, as `placeAt` reads it */
export async function createArchiveFile(
  store: RawStore,
  sdkAppId: number,
  now: number,
  index: string = 'sqlite',
): Promise<ArchiveFile> {
  const found: ArchiveFile = {
    format: archiveFormat,
    sdkAppId,
    createdAt: new Date(now).toISOString(),
    createdBy: writtenBy,
    id: randomUUID(),
    ...(index !== 'sqlite' && { index }),
  }
  await publishJson(store, key, found)
  return (await readArchiveFile(store, sdkAppId)) ?? found
}

/** Remembers where the index of an archive is, and where it was. @param index as `placeAt` reads it */
export async function writeIndexAddress(
  store: RawStore,
  about: ArchiveFile,
  { index, formerIndexes = [] }: Pick<ArchiveFile, 'index' | 'formerIndexes'>,
): Promise<ArchiveFile> {
  const { index: _, formerIndexes: __, ...rest } = about
  const found: ArchiveFile = {
    ...rest,
    ...(index !== undefined && index !== 'sqlite' && { index }),
    ...(formerIndexes.length > 0 && { formerIndexes }),
  }
  await store.replace(key, `${JSON.stringify(found, undefined, 1)}\n`)
  return found
}

/** What is written into its index, so that no other archive uses that. A copy of an archive is the same archive. */
export function ownerOf({ id, sdkAppId, createdAt, createdBy }: ArchiveFile): {
  readonly id: string
  readonly sdkAppId: number
} {
  const made = () =>
    createHash('sha256')
      .update(JSON.stringify([sdkAppId, createdAt, createdBy]))
      .digest('hex')
  return { id: id ?? made().slice(0, 32), sdkAppId }
}

async function parse(text: string, store: RawStore): Promise<ArchiveFile> {
  try {
    return archiveFile.parse(JSON.parse(text))
  } catch (cause) {
    const content = await contentOf(store)
    const wayOut = `Put it back from a backup, or write it anew, with "index" if that was not in the folder: ${content}`
    throw new ArchiveError(
      'damaged',
      `Cannot use the archive ${store.name}: its ${key} cannot be read. ${wayOut}`,
      { cause, about: { archive: store.name, path: key, wayOut, content } },
    )
  }
}

/** What the file has to say, as far as anything that is kept beside a raw file tells. */
async function contentOf(store: RawStore): Promise<string> {
  for await (const sidecarName of sidecarKeys(store)) {
    try {
      const { sdkAppId, keptAt, by } = sidecar.parse(JSON.parse((await store.readText(sidecarName)) ?? ''))
      return JSON.stringify({
        format: archiveFormat,
        sdkAppId,
        createdAt: keptAt,
        createdBy: by,
      } satisfies ArchiveFile)
    } catch {
      // Another one tells.
    }
  }
  return '{"format":1,"sdkAppId":1400000000,"createdAt":"2026-11-22T00:00:00.000Z","createdBy":"timkit"} with your SDKAppID'
}
