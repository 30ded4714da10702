import { programFile, runProgram } from '../program.ts'

/** What filling an archive took, in a process of its own. */
export interface FilledArchive {
  readonly messages: number
  readonly seconds: number
  /** Seconds of processors that all threads took. */
  readonly cpuSeconds: number
  /** Bytes of the index. */
  readonly index: number
  /** Bytes: the most memory that the process took. */
  readonly peak: number
}

/** As the command line starts itself. */
const withLessMemory = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '131072' }

/** Makes an archive searchable: from its files, from the service at an address, or not at all. */
export function fillArchive(
  command: readonly string[],
  how: 'rebuild' | 'sync' | 'nothing',
  folder: string,
  url?: string,
): Promise<FilledArchive> {
  const program = [...command, programFile('./programs/fill-archive.js'), how, folder]
  return runProgram<FilledArchive>(url === undefined ? program : [...program, url], withLessMemory)
}
