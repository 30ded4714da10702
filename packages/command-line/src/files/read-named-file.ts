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

/**
 * Reads the file that an option names.
 *
 * @param source What the option is called in errors.
 * @throws {UsageError} It cannot be read; says which file, why, and by which option.
 */
export function readNamedFile(read: ReadFile, path: string, source: string): string | Uint8Array {
  try {
    return read(path)
  } catch (error) {
    const { code, path: found = path, message } = error as { code?: string; path?: string; message?: string }
    const reason = reasons[code ?? ''] ?? message ?? 'it cannot be read'
    throw new UsageError(
      `Cannot read ${JSON.stringify(found)}, the file of ${source}: ${reason}${code === undefined ? '' : ` (${code})`}`,
    )
  }
}
