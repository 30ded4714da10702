import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { installOnce } from '@timkit/chromium'

const version = '4.139.1'
/** Chinese letters and emoji, which a bare machine cannot show. */
const fonts = ['@expo-google-fonts/noto-sans-sc@0.4.3', '@expo-google-fonts/noto-color-emoji@0.4.6']

const run = promisify(execFile)

// Scripts are left out: they compile what tests do not need.
const flags = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']

/** A Visual Studio Code of npm: code-server, which serves the real workbench and the real extension hosts. */
export interface InstalledVsCode {
  /** The script that starts it, for Node 22.15 or later. */
  readonly entry: string
  /** Folders of fonts with Chinese letters and emoji. */
  readonly fonts: readonly string[]
}

/** Installs Visual Studio Code into the cache when it is missing. Needs npm's registry and about 650 MB. */
export async function installVsCode(): Promise<InstalledVsCode> {
  const folder = await installOnce(`code-server-${version}`, async (draft) => {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n')
    await run('npm', [...flags, `code-server@${version}`], { cwd: draft })
    const vscode = join(draft, 'node_modules/code-server/lib/vscode')
    await run('npm', [...flags, '--omit=dev'], { cwd: vscode })
    await run('npm', [...flags, '--omit=dev'], { cwd: join(vscode, 'extensions') })
  })
  const letters = await installOnce('fonts-1', async (draft) => {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n')
    await run('npm', [...flags, ...fonts], { cwd: draft })
  })
  return {
    entry: join(folder, 'node_modules/code-server/out/node/entry.js'),
    fonts: ['noto-sans-sc', 'noto-color-emoji'].map((name) =>
      join(letters, 'node_modules/@expo-google-fonts', name, '400Regular'),
    ),
  }
}
