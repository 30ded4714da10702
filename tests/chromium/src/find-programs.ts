import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Program } from './program.ts'
import { unpackChromium } from './unpack.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where installers put a browser of the Chromium family that is not on the `PATH`. */
const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/**
 * Lists the Chromiums to try, best first: the one that `TIMKIT_CHROMIUM` names (and no other), those that
 * are installed, and the one that an npm package carries. `TIMKIT_CHROMIUM=npm` takes the last.
 */
export async function* findPrograms(
  env: NodeJS.ProcessEnv = process.env,
): AsyncGenerator<Program, void, undefined> {
  const chosen = env.TIMKIT_CHROMIUM ?? ''
  if (chosen !== '' && chosen !== 'npm') {
    if (!existsSync(chosen))
      throw new Error(`Cannot run Chromium: TIMKIT_CHROMIUM is "${chosen}", which is not there`)
    yield { file: chosen, env: {} }
    return
  }
  if (chosen === '') {
    const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
    const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
    for (const file of [...onPath, ...(INSTALLED[process.platform] ?? [])]) {
      if (existsSync(file)) yield { file, env: {} }
    }
  }
  // The package holds a program for Linux on x64, whatever the machine.
  if (process.platform === 'linux' && process.arch === 'x64') yield await unpackChromium()
}
