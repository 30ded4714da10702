import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

interface Program {
  readonly file: string
  readonly env: Readonly<Record<string, string>>
}

const packages = join(import.meta.dirname, '..', 'node_modules')
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Starts the browser that `TIMKIT_CHROMIUM` names, one that is installed, or the one that npm carries. */
export async function launchChromium(): Promise<Browser> {
  let fault: unknown
  for await (const { file, env } of programs()) {
    try {
      return await chromium.launch({
        executablePath: file,
        env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
        args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
      })
    } catch (error) {
      fault = error
    }
  }
  throw new Error('Cannot run Chromium: none is installed, and npm has none for this machine', {
    cause: fault,
  })
}

async function* programs(): AsyncGenerator<Program, void, undefined> {
  const chosen = process.env.TIMKIT_CHROMIUM ?? ''
  if (chosen !== '' && chosen !== 'npm') {
    yield { file: chosen, env: {} }
    return
  }
  if (chosen === '') {
    const folders = (process.env.PATH ?? '').split(delimiter)
    const files = names.flatMap((name) => folders.map((folder) => join(folder, name)))
    for (const file of [...files, ...applications]) if (existsSync(file)) yield { file, env: {} }
  }
  // The package holds a program for Linux on x64, whatever the machine.
  if (process.platform === 'linux' && process.arch === 'x64') yield await unpack()
}

/** Unpacks the Chromium of npm beside the installed packages, once. */
async function unpack(): Promise<Program> {
  const owner = join(packages, '@sparticuz', 'chromium')
  const { version } = JSON.parse(await readFile(join(owner, 'package.json'), 'utf8')) as { version: string }
  const cache = join(packages, '.cache')
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true })
    // Made under another name first, so that a folder that is there is always whole.
    const draft = await mkdtemp(join(cache, 'chromium-draft-'))
    try {
      await pipeline(
        createReadStream(join(owner, 'bin', 'chromium.br')),
        createBrotliDecompress({ chunkSize: 1 << 20 }),
        createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
      )
      await unpackLibraries(join(owner, 'bin', 'al2023.tar.br'), draft)
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
