import { ExitError, exitCodeOf } from './exit-error.ts'

/** What of Node's `process` a program ends by. */
interface Host {
  readonly stderr: { readonly write: (text: string) => unknown }
  exitCode?: number | string | null | undefined
}

/**
 * Runs a program and sets how the process ends: by what `main` returns, or by its error, which goes to stderr. The
 * process is not ended by force, because what it wrote to a pipe could be lost.
 *
 * @param main Returns the exit code, or `undefined` when the process goes on, as a server does.
 */
export async function runProgram(
  name: string,
  main: () => Promise<number | undefined>,
  host: Host = process,
): Promise<void> {
  try {
    const code = await main()
    if (code !== undefined) host.exitCode = code
  } catch (error) {
    host.exitCode = writeFailure(name, error, host)
  }
}

/** Writes an error to stderr, with its stack only where it is a fault of the program; returns the exit code. */
export function writeFailure(name: string, error: unknown, { stderr }: Host = process): number {
  const text =
    error instanceof ExitError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  stderr.write(`${name}: ${text}\n`)
  return exitCodeOf(error)
}
