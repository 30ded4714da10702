import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { programFile, runProgram, type ServerProcess, startServer } from './program.ts'

/** What is known of a generated file, in the words of `get_history`. */
export interface MadeHistory {
  readonly messages: number
  /** Bytes of text. */
  readonly FileSize: number
  /** MD5 of the text. */
  readonly FileMD5: string
  /** Bytes of the gzip. */
  readonly GzipSize: number
  readonly GzipMD5: string
}

/** A generated file and where it is. */
export interface HistoryOnDisk extends MadeHistory {
  /** The path of the gzip. */
  readonly path: string
}

/** Returns a file with about so many bytes of text; generates it when no earlier run has. */
export async function historyOnDisk(node: string, cache: string, bytes: number): Promise<HistoryOnDisk> {
  // A new name whenever what is generated changes.
  const path = join(cache, `history-2-${bytes}.gz`)
  const made = existsSync(`${path}.json`)
    ? (JSON.parse(await readFile(`${path}.json`, 'utf8')) as MadeHistory)
    : await runProgram<MadeHistory>([node, programFile('./programs/make-history.js'), path, String(bytes)])
  return { ...made, path }
}

/** Serves a generated file as the service and its download host do. */
export function serveHistory(node: string, { path }: HistoryOnDisk): Promise<ServerProcess> {
  return startServer(node, programFile('./servers/history.js'), path)
}
