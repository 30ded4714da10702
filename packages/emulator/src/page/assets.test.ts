import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { embedPage } from '../../scripts/embed-page.ts'
import { assets } from './assets.ts'
import { en } from './client/language/en.ts'
import { zh } from './client/language/zh.ts'

const client = new URL('./client/', import.meta.url)

describe('the files of the page', () => {
  test('the files of the page are those of the client folder', async () => {
    expect(await embedPage()).toBe(await readFile(new URL('./assets.ts', import.meta.url), 'utf8'))
  })

  test('the files of the page import nothing that is not there', () => {
    for (const [from, { text }] of Object.entries(assets)) {
      for (const [, path = ''] of text.matchAll(/from '([^']+)'/g))
        expect(Object.keys(assets), from).toContain(join(dirname(from), path))
      expect(text).not.toMatch(/from '(?!\.\.?\/)/)
    }
  })

  test('the files of the page make no markup from text and no code either', async () => {
    for (const name of (await readdir(client, { recursive: true })).filter((file) => file.endsWith('.ts'))) {
      const source = await readFile(new URL(name, client), 'utf8')
      expect(source, name).not.toMatch(
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function/,
      )
    }
  })

  test('the files of the page are small', () => {
    const size = Object.values(assets).reduce((sum, { text }) => sum + text.length, 0)
    expect(size).toBeLessThan(160_000)
  })

  test('the files of the page say the same things in both languages, in their own words', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en))
    const same = Object.entries(en).filter(
      ([name, text]) => typeof text === 'string' && text === Object(zh)[name],
    )
    expect(same.map(([name]) => name)).toEqual(['userSig', 'userSigApp'])
  })
})
