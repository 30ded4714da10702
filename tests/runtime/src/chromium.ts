import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { inPackage, onPath, packageFolder, versionOf } from './installed.ts'

/** A Chromium that can be started. */
export interface Chromium {
  /** The path of the program. */
  readonly file: string
  /** Variables that it needs. */
  readonly env: Readonly<Record<string, string>>
}

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
export async function* findChromium(): AsyncGenerator<Chromium, void, undefined> {
  const chosen = process.env.TIMKIT_CHROMIUM
  if (chosen !== undefined && chosen !== '' && chosen !== 'npm') {
    if (!existsSync(chosen))
      throw new Error(`Cannot run Chromium: TIMKIT_CHROMIUM is "${chosen}", which is not there`)
    yield { file: chosen, env: {} }
    return
  }
  if (chosen !== 'npm') {
    const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    for (const file of onPath(...names)) yield { file, env: {} }
    for (const file of INSTALLED[process.platform] ?? []) if (existsSync(file)) yield { file, env: {} }
  }
  // The package holds a program for Linux on x64, whatever the machine.
  if (process.platform === 'linux' && process.arch === 'x64') yield await unpackChromium()
}

/** Unpacks the Chromium of npm beside the installed packages, once. */
async function unpackChromium(): Promise<Chromium> {
  const packed = inPackage('@sparticuz/chromium', 'bin')
  const version = versionOf('@sparticuz/chromium')
  if (packed === undefined || version === undefined) {
    throw new Error('Cannot run Chromium: the package "@sparticuz/chromium" is not installed')
  }
  const cache = join(packageFolder, 'node_modules', '.cache')
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true })
    // Made under another name first, so that a folder that is there is always whole.
    const draft = await mkdtemp(join(cache, 'chromium-draft-'))
    try {
      await pipeline(
        createReadStream(join(packed, 'chromium.br')),
        createBrotliDecompress({ chunkSize: 1 << 20 }),
        createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
      )
      await unpackLibraries(join(packed, 'al2023.tar.br'), draft)
      await rename(draft, folder)
    } catch (error) {
      // Another run may have been faster.
      if (!existsSync(folder)) throw error
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
  }
  return { file: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
}

/** Unpacks the libraries that Chromium needs and a bare machine does not have. */
async function unpackLibraries(archive: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  // The package unpacks into the folder for temporary files and nowhere else.
  process.env.TMPDIR = folder
  try {
    await inflate(archive)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
