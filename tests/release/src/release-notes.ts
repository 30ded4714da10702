/**
 * Takes the notes of one version out of a CHANGELOG.md.
 *
 * @throws {RangeError} The changelog has none, so that a release without notes is not made.
 */
export function releaseNotes(changelog: string, version: string): string {
  const chapter = changelog
    .split(/^(?=## )/m)
    .find((text) => text.startsWith(`## ${version}\n`))
    ?.slice(`## ${version}\n`.length)
    .trim()
  if (chapter === undefined || chapter === '') {
    throw new RangeError(`Cannot find the notes of version ${version}: the changelog has no chapter of it`)
  }
  return `${chapter}\n`
}
