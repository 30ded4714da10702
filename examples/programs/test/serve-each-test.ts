import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'

/** What a test of a program has. */
export interface ServedTest extends Pick<ServedEmulator, 'emulator' | 'env'> {
  /** An empty folder, which goes with the test. */
  readonly folder: string
}

/** Starts an emulator for every test of a file, served by HTTP, and a folder to write into. */
export function serveEachTest(options: Parameters<typeof serveEmulator>[0]): ServedTest {
  let app: ServedEmulator
  let folder: string
  beforeEach(async () => {
    app = await serveEmulator(options)
    folder = await mkdtemp(join(tmpdir(), 'timkit-program-'))
  })
  afterEach(async () => {
    await app[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })
  return {
    get emulator() {
      return app.emulator
    },
    get env() {
      return app.env
    },
    get folder() {
      return folder
    },
  }
}
