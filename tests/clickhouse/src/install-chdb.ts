import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { installOnce } from '@timkit/chromium'

/** Carries ClickHouse 26.7. */
const version = '3.4.0'

const run = promisify(execFile)
// Scripts are left out: what is compiled is in the package.
const flags = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']

/**
 * Installs chDB into the cache when it is missing: a whole ClickHouse as a library. Needs npm's registry and about 560 MB.
 *
 * @returns the folder that it is in
 * @throws Where it cannot run, or cannot be fetched: says why.
 */
export async function installChdb(): Promise<string> {
  const why = whyNot()
  if (why !== undefined) throw new Error(why)
  return installOnce(`chdb-${version}`, async (draft) => {
    await writeFile(`${draft}/package.json`, '{ "private": true }\n')
    await run('npm', [...flags, `chdb@${version}`], { cwd: draft })
  })
}

/** Why chDB has nothing for this machine. */
function whyNot(): string | undefined {
  const { platform, arch } = process
  if (platform !== 'linux' && platform !== 'darwin') return `chDB does not run on ${platform}`
  if (arch !== 'x64' && arch !== 'arm64') return `chDB does not run on ${arch}`
  const { header } = process.report.getReport() as { readonly header: Record<string, unknown> }
  return platform === 'linux' && header.glibcVersionRuntime === undefined
    ? 'chDB needs glibc, which this Linux does not have'
    : undefined
}
