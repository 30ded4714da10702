import { describe, expect, inject, test } from 'vitest'
import { compilers } from './programs.ts'
import { run } from './run.ts'

const resolutions = { bundler: 'esnext', nodenext: 'nodenext' }
const worlds = {
  'in a browser': ['--lib', 'es2023,dom,dom.iterable,dom.asynciterable', '--typeRoots', 'none'],
  'on Node without the DOM': ['--lib', 'es2023', '--types', 'node'],
}

describe.each(Object.entries(compilers))('%s', (_compiler, tsc) => {
  describe.each(Object.entries(resolutions))('with moduleResolution %s', (resolution, module) => {
    test.each(Object.entries(worlds))('accepts strict code %s', async (_world, flags) => {
      const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false']
      const how = ['--target', 'es2023', '--module', module, '--moduleResolution', resolution]
      const args = [tsc, ...strict, ...how, ...flags, 'typed.ts']
      expect(await run(process.execPath, args, { cwd: inject('project') })).toBe('')
    })

    // The archive works with files, and so only where Node's types are.
    test('accepts strict code that keeps an archive', async () => {
      const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false']
      const how = ['--target', 'es2023', '--module', module, '--moduleResolution', resolution]
      const world = ['--lib', 'es2023,esnext.disposable', '--types', 'node']
      const args = [tsc, ...strict, ...how, ...world, 'typed-archive.ts']
      expect(await run(process.execPath, args, { cwd: inject('project') })).toBe('')
    })
  })
})
