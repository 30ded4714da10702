/** What a store could not do, and what a person does about it. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
  /** What the system calls it, such as `ENOSPC`; `undefined` when it has no name for it. */
  readonly code: string | undefined
  /** The folder, file or address that it was about, where that is known. */
  readonly path: string | undefined

  /** @param act what was to be done, as in `keep raw/C2C/2026/11/22/2026112209.gz in /data` */
  constructor(act: string, cause: unknown, path?: string) {
    const code = codeOf(cause)
    super(`Cannot ${act}: ${reasons[code ?? ''] ?? textOf(cause)}`, { cause })
    this.code = code
    this.path = path
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full (ENOSPC). Make room, or move the archive to a larger one, and run it again',
  EDQUOT: 'the quota of this account is used up (EDQUOT). Make room and run it again',
  EACCES: 'this account may not do that there (EACCES). Give it the folder, or choose another',
  EPERM: 'this account may not do that there (EPERM). Give it the folder, or choose another',
  EROFS: 'the file system is mounted read-only (EROFS). Mount it for writing, or choose another folder',
  ENOENT: 'nothing is there (ENOENT). Look at the path',
  ENOTDIR: 'a part of the path is a file, not a folder (ENOTDIR). Choose another folder',
  EMFILE: 'too many files are open (EMFILE). Raise the limit (ulimit -n) and run it again',
  EIO: 'the disk reports an error (EIO). Look at its health before you go on',
}

/** What the system calls a failure. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' ? code : undefined
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
