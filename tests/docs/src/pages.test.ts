import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBlocks } from './blocks.ts'
import { isThere, type Page, readPage, readPages } from './pages.ts'

const pages = readPages()

describe('links', () => {
  test.each(pages.map((page) => [page.path, page.text] as const))(
    '%s leads to nothing that is not there',
    (path, text) => {
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
      const local = targets.filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
      const missing = local.filter((target) => {
        const [file = '', anchor] = target.split('#')
        const resolved = posix.join(posix.dirname(path), file)
        if (!isThere(resolved)) return true
        return anchor !== undefined && resolved.endsWith('.md') && !anchorsOf(resolved).includes(anchor)
      })
      expect(missing).toEqual([])
    },
  )

  test.each(pages.map((page) => [page.path, page.text] as const))(
    'every file that %s names is there',
    (_, text) => {
      const named = [...text.matchAll(/`((?:packages|apps|tests|examples|docs)\/[^`\s]*)`/g)].map(
        ([, path = '']) => path,
      )
      expect(named.filter((path) => !isThere(path))).toEqual([])
    },
  )
})

describe('the two languages of a page', () => {
  const pairs = pages
    .filter(({ path }) => path.endsWith('.zh-CN.md'))
    .map((chinese) => [chinese.path, readPage(chinese.path.replace('.zh-CN.md', '.md')), chinese] as const)

  test.each(pairs)('%s leads to the other language, and back', (_, english, chinese) => {
    expect(chinese.text).toContain(`[English](${posix.basename(english.path)})`)
    expect(english.text).toMatch(new RegExp(`\\[(?:简体)?中文\\]\\(\\S*${posix.basename(chinese.path)}\\)`))
  })

  // What a program says may be in the language of the reader; what it prints is compared when it is run.
  test.each(pairs)('%s has the same programs, data and commands', (_, english, chinese) => {
    const comparable = (page: Page) =>
      findBlocks(page).map(({ language, note, code }) => ({
        language,
        note: note.split(':')[0],
        code: language === 'text' ? code.split('\n').length : withoutWords(code),
      }))
    expect(comparable(chinese)).toEqual(comparable(english))
  })

  test.each(pairs)('%s has the same chapters', (_, english, chinese) => {
    const chapters = ({ text }: Page) => [...text.matchAll(/^(#+) /gm)].map(([, level]) => level)
    expect(chapters(chinese)).toEqual(chapters(english))
  })

  const readmes = pairs.filter(([path]) => posix.basename(path).startsWith('README'))

  test.each(readmes)('%s names the same options, variables, values and files', (_, english, chinese) => {
    expect(namesOf(chinese)).toEqual(namesOf(english))
  })
})

describe('settings of the extension', () => {
  const manifest = JSON.parse(readPage('apps/vscode/package.json').text) as {
    readonly contributes: {
      readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }
    }
  }
  const settings = Object.entries(manifest.contributes.configuration.properties)

  test.each(['apps/vscode/README.md', 'apps/vscode/README.zh-CN.md'])('are in %s', (path) => {
    const rows = [...readPage(path).text.matchAll(/^\| `(timkit\.[\w.]+)` +\| (`\w+`|empty|空) +\|/gm)]
    const defaultIn = (cell = ''): string => /^`(.+)`$/.exec(cell)?.[1] ?? ''
    expect(rows.map(([, name, cell]) => [name, defaultIn(cell)]).sort()).toEqual(
      settings.map(([name, { default: value }]) => [name, String(value)]).sort(),
    )
  })
})

/** A program without comments and without the text that it prints or sends, but with what it imports and inserts. */
function withoutWords(code: string): string {
  return code
    .replaceAll(/^\s*(?:\/\/|#|\/\*\*).*\n/gm, '')
    .replaceAll(/(?<!from )'[^'\n]*'/g, "''")
    .replaceAll(/`[^`]*`/g, (text) => `\`${(text.match(/\$\{[^}]*\}/g) ?? []).join('')}\``)
}

/** Everything between back quotes, once. */
function namesOf({ text }: Page): string[] {
  const prose = text.replaceAll(/^\s*(`{3,}).*\n[\s\S]*?^\s*\1$/gm, '')
  return [...new Set([...prose.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name))].sort()
}

function anchorsOf(path: string): string[] {
  const headings = [...readPage(path).text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  )
}
