import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const module = new URL('./folder-store.ts', import.meta.url).href

it.each([
  ['before anybody read them', ''],
  ['in the middle', 'await bytes[Symbol.asyncIterator]().next()'],
])('a program lives on that drops the bytes of a file %s', (_, read) => {
  const folder = mkdtempSync(join(tmpdir(), 'timkit-dropped-'))
  writeFileSync(join(folder, 'a'), 'x'.repeat(300_000))
  const program = `
    import { createFolderStore } from ${JSON.stringify(module)}
    const store = createFolderStore(${JSON.stringify(folder)})
    for (let time = 0; time < 50; time++) {
      const bytes = await store.read('a')
      ${read}
    }
    for (let time = 0; time < 20; time++) {
      globalThis.gc()
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    console.log('alive')
  `
  const words = ['--expose-gc', '--input-type=module-typescript', '-e', program]
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  expect({ stdout, status }, stderr).toEqual({ stdout: 'alive\n', status: 0 })
  expect(stderr).not.toContain('garbage collection')
})
