/**
 * What an address says by itself. Stands apart from the rest: a program that only asks this loads nothing of archives.
 *
 * @module
 */

/** Whether what was given as an archive is the address of an index. */
export function isIndexAlone(given: string | undefined): given is string {
  return /^clickhouse:\/\//i.test(given?.trim() ?? '')
}
