import { describe, expect, test } from 'vitest'
import { contributionsOf, idsSource, wordsWith } from '../../scripts/contributions.ts'
import { readFeatures } from '../../scripts/read-features.ts'
import { commands } from '../../src/commands.ts'
import { read, sourceFiles } from './source-strings.ts'

const features = await readFeatures()
const all = Object.values(features).flat()
const remedy = 'Write the manifest anew: npx -y pnpm@12.4.2 run docs'

describe('the commands', () => {
  test('of a feature are all in its list', () => {
    const listed = Object.entries(commands).map(([name, list]) => [name, list.map(({ id }) => id)])
    const declared = Object.entries(features).map(([name, list]) => [name, list.map(({ id }) => id)])
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(declared))
  })

  test('are each in a file that declares it, in the folder of a feature', () => {
    const files = sourceFiles().filter((path) => / Command<\w+> = /.test(read(path)))
    expect(files.filter((path) => !/^src\/[\w-]+\/commands\/[\w-]+\.ts$/.test(path))).toEqual([])
    expect(files.length).toBe(all.length)
  })

  test('have ids of their own', () => {
    const ids = all.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(30)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('have a title in each language, in Chinese where it is Chinese', () => {
    for (const { id, title } of all) {
      expect({ id, en: /^[\x20-\x7e…]+$/.test(title.en), zh: /\p{Script=Han}/u.test(title.zh) }).toEqual({
        id,
        en: true,
        zh: true,
      })
    }
  })
})

describe('the manifest', () => {
  test('says of commands what their files say', () => {
    const { commands, menus, keybindings } = JSON.parse(read('package.json')).contributes
    expect({ commands, menus, keybindings }, remedy).toEqual(contributionsOf(features))
  })

  test.each([
    ['package.nls.json', 'en'],
    ['package.nls.zh-cn.json', 'zh'],
  ] as const)('has their titles in %s', (path, language) => {
    const words = JSON.parse(read(path))
    expect(Object.entries(words), remedy).toEqual(Object.entries(wordsWith(words, features, language)))
  })

  test('and the code know the same ids', () => {
    expect(read('src/editor/commands/ids.generated.ts'), remedy).toBe(idsSource(features))
  })
})
