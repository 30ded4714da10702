import { UsageError } from '../exit-error.ts'

/** Reads a file; what it throws has `code` and `path`, as errors of Node have. */
export type ReadFile = (path: string) => string | Uint8Array

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
  EFBIG: 'it is far larger than a key',
}

/** A file that an option names, and that cannot be read. */
export class NamedFileError extends UsageError {
  /** What the system calls it, such as `ENOENT`, or `EFBIG`: far larger than a key. */
  readonly code: string | undefined
  readonly path: string
  /** By which option it is named. */
  readonly source: string

  constructor(message: string, about: Pick<NamedFileError, 'code' | 'path' | 'source'>) {
    super(message)
    this.code = about.code
    this.path = about.path
    this.source = about.source
  }
}

/**
 * Reads the file that an option names.
 *
 * @param source What the option is called in errors.
 * @throws {NamedFileError} It cannot be read; says which file, why, and by which option.
 */
export function readNamedFile(read: ReadFile, path: string, source: string): string | Uint8Array {
  try {
    return read(path)
  } catch (error) {
    const { code, path: found = path, message } = error as { code?: string; path?: string; message?: string }
    const reason = reasons[code ?? ''] ?? message ?? 'it cannot be read'
    throw new NamedFileError(
      `Cannot read ${JSON.stringify(found)}, the file of ${source}: ${reason}${code === undefined ? '' : ` (${code})`}`,
      { code, path: found, source },
    )
  }
}
