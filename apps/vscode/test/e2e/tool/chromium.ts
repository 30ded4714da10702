import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { cacheFolder } from './cache.ts'
import { installOnce } from './install-once.ts'

interface Program {
  readonly file: string
  readonly libraries?: string
}

const require = createRequire(import.meta.url)

/** Starts a Chromium: the one of `TIMKIT_CHROMIUM`, an installed one, or the one that an npm package carries. */
export async function startChromium(fonts: readonly string[]): Promise<Browser> {
  const { file, libraries } = installedProgram() ?? (await packedProgram())
  const env = { ...process.env } as Record<string, string>
  if (libraries !== undefined) env.LD_LIBRARY_PATH = libraries
  env.FONTCONFIG_FILE = await fontConfiguration(fonts)
  return chromium.launch({
    executablePath: file,
    env,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  })
}

function installedProgram(): Program | undefined {
  const chosen = process.env.TIMKIT_CHROMIUM
  if (chosen === 'npm') return undefined
  if (chosen !== undefined && chosen !== '') return { file: chosen }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (folder !== '' && existsSync(join(folder, name))) return { file: join(folder, name) }
    }
  }
  return undefined
}

async function packedProgram(): Promise<Program> {
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'package.json')
  const packed = existsSync(manifest)
    ? dirname(manifest)
    : dirname(dirname(require.resolve('@sparticuz/chromium')))
  const { version } = require(join(packed, 'package.json')) as { version: string }
  const folder = await installOnce(`chromium-${version}`, async (draft) => {
    await pipeline(
      createReadStream(join(packed, 'bin', 'chromium.br')),
      createBrotliDecompress({ chunkSize: 1 << 20 }),
      createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
    )
    await unpackInto(draft, join(packed, 'bin', 'al2023.tar.br'))
  })
  return { file: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') }
}

/** The package unpacks into the folder of temporary files and nowhere else. */
async function unpackInto(folder: string, archive: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await inflate(archive)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Adds a folder of fonts to those of the machine, for this browser only. */
async function fontConfiguration(fonts: readonly string[]): Promise<string> {
  await mkdir(cacheFolder, { recursive: true })
  const file = join(cacheFolder, 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${fonts.map((folder) => `<dir>${folder}</dir>`).join('\n')}
<cachedir>${join(cacheFolder, 'fonts')}</cachedir>
</fontconfig>
`,
  )
  return file
}
