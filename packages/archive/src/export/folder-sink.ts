import { type FileHandle, open, readdir, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ArchiveError, type ArchiveErrorFacts } from '../archive-error.ts'
import { makeFolder, privateFile } from '../raw/make-folder.ts'
import { codeOf, StorageError } from '../raw/storage-error.ts'
import type { ExportPlan, ExportProgressState, Sink } from './sink.ts'

/** What a finished export has. */
const names = { lines: 'messages.jsonl', media: 'media.jsonl', report: 'export.json' } as const
/** What an unfinished one has besides. */
const planName = 'unfinished.json'
const stateName = 'progress.json'

const hour = z.object({ chatType: z.enum(['c2c', 'group']), hour: z.string() })
const date = z.iso.datetime().transform((text) => new Date(text))
const plan = z.object({
  query: z.string(),
  hours: z.array(z.string()),
  gaps: z.array(
    z.object({ chatType: z.enum(['c2c', 'group']), since: date, until: date, reason: z.string() }),
  ),
  redacted: z.int(),
})
const state = z.object({
  done: z.int(),
  messages: z.int(),
  media: z.int(),
  outside: z.array(z.string()).default([]),
  damaged: z.array(z.object({ hour, reason: z.string() })),
  partial: z.array(hour.extend({ unreadable: z.int() })).default([]),
  sizes: z.object({ lines: z.int(), media: z.int() }),
})
type SavedState = z.infer<typeof state>

/**
 * Opens a folder for an export, or goes on where one was killed: what is behind the last hour that was finished is cut off.
 *
 * @param query by which an unfinished export is known
 * @throws {ArchiveError} There is an export already, a part of another, or something else (`exists`).
 */
export async function openFolderSink(folder: string, query: string, start: () => ExportPlan): Promise<Sink> {
  return doing(folder, async () => {
    await makeFolder(folder)
    const there = await readdir(folder)
    if (there.includes(planName)) return resume(folder, query)
    if (there.some((name) => name.endsWith('.part') === false))
      throw exists(folder, 'something', 'it is not empty. Choose a new folder')
    const planned = start()
    await put(folder, planName, { query, ...planned })
    return openSink(folder, planned, {
      done: 0,
      messages: 0,
      media: 0,
      outside: [],
      damaged: [],
      partial: [],
      sizes: { lines: 0, media: 0 },
    })
  })
}

async function resume(folder: string, query: string): Promise<Sink> {
  const { query: before, ...planned } = await read(folder, planName, plan)
  if (before !== query)
    throw exists(folder, 'another-export', 'it has a part of another export. Finish that, or remove it')
  const found = await readdir(folder)
  const saved = found.includes(stateName)
    ? await read(folder, stateName, state)
    : { done: 0, messages: 0, media: 0, outside: [], damaged: [], partial: [], sizes: { lines: 0, media: 0 } }
  return openSink(folder, planned as ExportPlan, saved)
}

async function openSink(folder: string, planned: ExportPlan, saved: SavedState): Promise<Sink> {
  const path = (name: string) => join(folder, name)
  const opened: FileHandle[] = []
  try {
    for (const name of [names.lines, names.media] as const) {
      // A program that was killed while it gave files their names left one that has it.
      if ((await readdir(folder)).includes(name)) await rename(path(name), path(`${name}.part`))
      opened.push(await open(path(`${name}.part`), 'a+', privateFile))
    }
  } catch (error) {
    for (const file of opened) await file.close()
    throw error
  }
  const [lines, media] = opened as [FileHandle, FileHandle]
  const sizes = { ...saved.sizes }
  let kept = { ...saved.sizes }
  const cut = async () => {
    await lines.truncate(kept.lines)
    await media.truncate(kept.media)
    Object.assign(sizes, kept)
  }
  await cut()
  const { done, messages, media: files, outside, damaged, partial } = saved
  const on = <T>(act: () => Promise<T>): Promise<T> => doing(folder, act)
  return {
    plan: planned,
    state: { done, messages, media: files, outside, damaged, partial },
    write: (piece) =>
      on(async () => {
        await lines.appendFile(piece.lines)
        await media.appendFile(piece.media)
        sizes.lines += piece.lines.length
        sizes.media += Buffer.byteLength(piece.media)
      }),
    endHour: (now: ExportProgressState) =>
      on(async () => {
        const isSame = sizes.lines === kept.lines && sizes.media === kept.media
        // Nothing came of most hours: it takes longer to note that than to look again.
        if (isSame && now.done % 500 !== 0) return
        await lines.sync()
        await media.sync()
        kept = { ...sizes }
        await put(folder, stateName, { ...now, sizes: kept })
      }),
    undoHour: () => on(cut),
    finish: (report) =>
      on(async () => {
        await lines.sync()
        await media.sync()
        await rename(path(`${names.lines}.part`), path(names.lines))
        await rename(path(`${names.media}.part`), path(names.media))
        await put(folder, names.report, report)
        for (const name of [stateName, planName]) await unlink(path(name)).catch(ignoreMissing)
      }),
    async close() {
      await lines.close()
      await media.close()
    },
  }
}

/** Writes a small file: whoever reads gets the old one or the new one. */
async function put(folder: string, name: string, value: unknown): Promise<void> {
  const part = join(folder, `${name}.part`)
  const file = await open(part, 'w', privateFile)
  try {
    await file.writeFile(`${JSON.stringify(value, undefined, 1)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, join(folder, name))
}

async function read<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
  } catch (error) {
    if (codeOf(error) !== undefined) throw error
    throw exists(folder, 'damaged-export', `its ${name} is damaged. Remove the folder, and export again`)
  }
}

async function doing<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (codeOf(error) === undefined || error instanceof StorageError) throw error
    throw new StorageError(`export to ${folder}`, error, folder)
  }
}

function exists(folder: string, holds: ArchiveErrorFacts['holds'], why: string): ArchiveError {
  return new ArchiveError('exists', `Cannot export to ${folder}: ${why}`, { about: { path: folder, holds } })
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error
}
