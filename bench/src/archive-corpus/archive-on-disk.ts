import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { programFile, runProgram } from '../program.ts'

/** What is known of a generated archive. */
export interface MadeArchive {
  readonly messages: number
  /** Hour files. */
  readonly files: number
  /** Bytes of their text, and of their gzip. */
  readonly text: number
  readonly gzip: number
}

/** A generated archive and where it is. It has no index: whoever makes one works on a copy. */
export interface ArchiveOnDisk extends MadeArchive {
  readonly folder: string
}

/** Returns an archive with so many messages; generates it when no earlier run has. @param hours that they are in; as many as it would have else */
export async function archiveOnDisk(
  node: string,
  cache: string,
  messages: number,
  hours?: number,
): Promise<ArchiveOnDisk> {
  const days = hours === undefined ? (messages > 1_000_000 ? 28 : 7) : hours / 24
  // A new name whenever what is generated changes.
  const folder = join(cache, `archive-2-${messages}${hours === undefined ? '' : `-${hours}`}`)
  const program = [node, programFile('./programs/make-archive.js'), folder, String(messages), String(days)]
  const made = existsSync(`${folder}.json`)
    ? (JSON.parse(await readFile(`${folder}.json`, 'utf8')) as MadeArchive)
    : await runProgram<MadeArchive>(program)
  return { ...made, folder }
}

/** Returns an archive of one hour with so many messages, of 290 bytes each; generates it when no earlier run has. */
export async function largeHourOnDisk(node: string, cache: string, messages: number): Promise<ArchiveOnDisk> {
  const folder = join(cache, `hour-1-${messages}`)
  const program = [node, programFile('./programs/make-large-hour.js'), folder, String(messages)]
  const made = existsSync(`${folder}.json`)
    ? (JSON.parse(await readFile(`${folder}.json`, 'utf8')) as MadeArchive)
    : await runProgram<MadeArchive>(program)
  return { ...made, folder }
}

/** Copies an archive, does something with the copy, and removes it. */
export async function withCopy<T>(
  { folder }: ArchiveOnDisk,
  cache: string,
  act: (copy: string) => Promise<T>,
): Promise<T> {
  const copy = mkdtempSync(join(cache, 'copy-'))
  try {
    cpSync(folder, copy, { recursive: true })
    return await act(copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
