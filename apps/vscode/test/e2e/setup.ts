import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundle } from '../../scripts/bundle.ts'
import { pack } from '../../scripts/pack.ts'
import { stage } from '../../scripts/stage.ts'
import { startChromium } from './tool/chromium.ts'
import { installExtension } from './tool/code-server.ts'
import { installVsCode } from './tool/vscode.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for this run. */
    folder: string
    /** The extension as it is packed. */
    staged: string
    /** A folder of extensions with the installed extension. */
    extensions: string
  }
}

/** Bundles, packs and installs the extension into a real editor, all outside the work tree. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('node_modules/@timkit/mcp/dist') || !existsSync('node_modules/@timkit/emulator/dist')) {
    throw new Error('What the extension is made of is not built: npx -y pnpm@12.4.2 --filter timkit... build')
  }
  const folder = await mkdtemp(join(tmpdir(), 'timkit-e2e-'))
  const clock = new Clock()
  const vscode = await installVsCode()
  clock.done('Visual Studio Code is there')
  // So that the first flow does not wait until it is unpacked.
  await (await startChromium(vscode.fonts)).close()
  clock.done('Chromium starts')
  const staged = join(folder, 'staged')
  await bundle(join(folder, 'dist'))
  await stage(staged, join(folder, 'dist'))
  const vsix = join(folder, 'timkit.vsix')
  await pack(staged, vsix)
  const extensions = await installExtension(vscode, join(folder, 'install'), vsix)
  clock.done('the extension is packed and installed')
  project.provide('folder', folder)
  project.provide('staged', staged)
  project.provide('extensions', extensions)
  await mkdir(join(folder, 'failures'))
  return async () => {
    if (existsSync(join(folder, 'report.txt'))) {
      print(`measured\n${await readFile(join(folder, 'report.txt'), 'utf8')}`)
    }
    const failures = await readdir(join(folder, 'failures'))
    if (failures.length === 0) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
      return
    }
    for (const name of await readdir(folder)) {
      if (name !== 'failures') await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
    }
    print(`Pictures and logs of what failed: ${join(folder, 'failures')}`)
  }
}

/** Reports how long the steps took that are done once. */
class Clock {
  #last = performance.now()

  /** Something is done. */
  done(what: string): void {
    const seconds = (performance.now() - this.#last) / 1000
    this.#last = performance.now()
    print(`${seconds.toFixed(1)} s until ${what}`)
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
