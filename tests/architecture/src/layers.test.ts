import { describe, expect, test } from 'vitest'
import { layers } from './layers.ts'
import { readSources } from './sources.ts'
import { misnamed, upwardImports } from './upward-imports.ts'

describe('upward imports', () => {
  const two = { folder: 'a/src', rows: [['index.ts'], ['high'], ['low']] }
  const file = (path: string, code: string) => ({ path: `a/src/${path}`, code })

  test('an import of a higher folder is found, of types and with the first use, too', () => {
    const codes = ["import { x } from '../high/x.ts'", "type X = import('../high/x.ts').X"]
    for (const code of [...codes, "await import('../high/x.ts')", "export * from '../high/x.ts'"]) {
      expect(upwardImports(two, [file('low/y.ts', code)])).toEqual([
        { from: 'a/src/low/y.ts', to: 'a/src/high/x.ts' },
      ])
    }
  })

  test('a file beside the folders is below all of them unless a row names it', () => {
    const code = "import { x } from './low/x.ts'"
    expect(upwardImports(two, [file('errors.ts', code)])).toHaveLength(1)
    expect(upwardImports(two, [file('index.ts', code)])).toEqual([])
  })

  test('an import of a lower folder or of the same one is no upward import', () => {
    const code = "import { x } from '../low/x.ts'\nimport { y } from './y.ts'"
    expect(upwardImports(two, [file('high/x.ts', code)])).toEqual([])
  })

  test('an import of a neighbour is found where both have to stay apart, and no other one', () => {
    const apart = { folder: 'a/src', rows: [['one', 'two', 'three']], apart: ['one', 'two'] }
    const of = (name: string) => `import { x } from '../${name}/x.ts'`
    expect(upwardImports(apart, [file('one/y.ts', of('two'))])).toHaveLength(1)
    expect(upwardImports(apart, [file('one/y.ts', of('one')), file('one/y.ts', of('three'))])).toEqual([])
  })

  test('an import of what differs by platform is one of its folder', () => {
    const env = { folder: 'a/src', rows: [['env'], ['low']] }
    expect(upwardImports(env, [file('low/y.ts', "import { x } from '#env/x'")])).toEqual([
      { from: 'a/src/low/y.ts', to: 'a/src/env/node/x.ts' },
    ])
  })

  test('an import that leads out of the folder is no upward import', () => {
    expect(upwardImports(two, [file('low/y.ts', "import { x } from '../../lib/high/x.ts'")])).toEqual([])
    const within = { folder: 'a/src/low', rows: [['high'], ['low']] }
    const code = "import { x } from '../../high/x.ts'"
    expect(upwardImports(within, [file('low/low/y.ts', code)])).toEqual([])
  })

  test('a folder that no row names is found, and a name that nothing has', () => {
    expect(misnamed(two, [file('index.ts', ''), file('high/x.ts', ''), file('new/x.ts', '')])).toEqual([
      'new',
      'low',
    ])
  })
})

describe.each(layers)('the sources in $folder', (package_) => {
  const sources = readSources(package_.folder)

  test('import only what is below them', () => {
    const remedy =
      'Move what both need to a lower row of tests/architecture/src/layers.ts, or pass it as an argument'
    expect(upwardImports(package_, sources), remedy).toEqual([])
  })

  test('are all in a layer', () => {
    const remedy =
      'Give the folder a row of tests/architecture/src/layers.ts, and take out what is no longer there'
    expect(misnamed(package_, sources), remedy).toEqual([])
  })
})
