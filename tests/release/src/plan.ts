import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package whose version is not out yet. */
export interface Release {
  /** `publish` is for npm; `tag-only` is for what users get in another way. */
  readonly kind: 'publish' | 'tag-only'
  /** The name of the package. */
  readonly name: string
  /** Its new version. */
  readonly version: string
  /** What goes to npm: a path in the folder of the plan, and the SHA-256 that it had when it was packed. */
  readonly tarball?: { readonly path: string; readonly integrity: string }
}

/** Reads what `changeset pack` has left in a folder: a package comes after those that it depends on. */
export function readPlan(folder: string): readonly Release[] {
  const { version, plan } = JSON.parse(readFileSync(join(folder, 'publish-plan.json'), 'utf8')) as {
    readonly version: number
    readonly plan: readonly (readonly Release[])[]
  }
  if (version !== 1) throw new Error(`Cannot read the plan of a release: its format is ${version}, not 1`)
  return plan.flat()
}

/** The tag of a release, such as `@timkit/core@0.1.0`. */
export function tagOf({ name, version }: Release): string {
  return `${name}@${version}`
}
