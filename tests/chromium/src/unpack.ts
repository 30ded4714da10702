import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { installOnce } from './cache.ts'
import type { Program } from './program.ts'

let unpacked: Promise<Program> | undefined

/** Unpacks the Chromium of npm into the cache, once. */
export function unpackChromium(): Promise<Program> {
  // Kept, as unpacking changes a variable of this process for a while.
  unpacked ??= unpack()
  return unpacked
}

async function unpack(): Promise<Program> {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url)
  if (manifest === undefined)
    throw new Error('Cannot run Chromium: the package "@sparticuz/chromium" is not installed')
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string }
  const packed = join(dirname(manifest), 'bin')
  const folder = await installOnce(`chromium-${version}`, async (draft) => {
    await pipeline(
      createReadStream(join(packed, 'chromium.br')),
      createBrotliDecompress({ chunkSize: 1 << 20 }),
      createWriteStream(join(draft, 'chromium'), { mode: 0o755 }),
    )
    await unpackLibraries(join(packed, 'al2023.tar.br'), draft)
  })
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
