import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installOnce } from './install-once.ts'

const version = '4.139.1'
/** Chinese letters, which a bare machine cannot show. */
const font = '@expo-google-fonts/noto-sans-sc@0.4.3'

const run = promisify(execFile)

/** A Visual Studio Code of npm: code-server, which serves the real workbench and the real extension hosts. */
export interface InstalledVsCode {
  /** The script that starts it, for Node 22.15 or later. */
  readonly entry: string
  /** A folder of fonts with Chinese letters. */
  readonly fonts: string
}

/** Installs Visual Studio Code into the cache when it is missing. Needs npm's registry and about 650 MB. */
export async function installVsCode(): Promise<InstalledVsCode> {
  const folder = await installOnce(`code-server-${version}`, async (draft) => {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n')
    // Scripts are left out: they compile what tests do not need.
    const flags = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    await run('npm', [...flags, `code-server@${version}`, font], { cwd: draft })
    const vscode = join(draft, 'node_modules/code-server/lib/vscode')
    await run('npm', [...flags, '--omit=dev'], { cwd: vscode })
    await run('npm', [...flags, '--omit=dev'], { cwd: join(vscode, 'extensions') })
  })
  return {
    entry: join(folder, 'node_modules/code-server/out/node/entry.js'),
    fonts: join(folder, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular'),
  }
}
