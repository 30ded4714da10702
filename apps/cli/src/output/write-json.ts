import type { CliContext } from '../context.ts'

/** Writes a value on a line of its own, as programs read it. */
export function writeJson({ print }: Pick<CliContext, 'print'>, value: unknown): void {
  print(`${JSON.stringify(value)}\n`)
}
