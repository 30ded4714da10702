/** Files that repeat the version of a package, by the folder of the package. */
export const versionCopies: Readonly<Record<string, readonly string[]>> = {
  'packages/core': ['jsr.json'],
  'apps/mcp': ['server.json', 'mcpb/manifest.json'],
}

const versions = /("version": ?)"([^"]*)"/g

/** Every version that a file names. */
export function versionsIn(text: string): readonly string[] {
  return [...text.matchAll(versions)].map(([, , version = '']) => version)
}

/** The same file with another version, laid out as it was. */
export function withVersion(text: string, version: string): string {
  return text.replaceAll(versions, `$1"${version}"`)
}
