import { UsageError } from '@timkit/command-line'

/**
 * Refuses a secret that two variables give: whoever set one would look for a mistake everywhere but in the other.
 *
 * @throws {UsageError} Names both variables.
 */
export function checkOneOf(
  variable: string,
  value: string | undefined,
  fileVariable: string,
  file: string | undefined,
): void {
  if (value !== undefined && file !== undefined)
    throw new UsageError(`Set ${variable} or ${fileVariable}, not both`)
}
