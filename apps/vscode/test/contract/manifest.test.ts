import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@timkit/core'
import { TimClient } from '@timkit/core'
import { transform } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { codeLanguages } from '../../src/code-help/languages.ts'
import { commandIds } from '../../src/editor/commands/ids.generated.ts'
import * as ids from '../../src/ids.ts'
import { read, sourceFiles } from './source-strings.ts'

const manifest = JSON.parse(read('package.json'))
const { contributes } = manifest
const manifestText = read('package.json')

describe('the manifest and the code', () => {
  test('know the same views', () => {
    const contributed = contributes.views.timkit.map(({ id }: { id: string }) => id)
    expect(contributed.toSorted()).toEqual(Object.values(ids.views).toSorted())
  })

  test('know the same settings, each with a description', () => {
    const properties = contributes.configuration.properties
    const known = Object.values(ids.settings).map((name) => `${ids.settingsSection}.${name}`)
    expect(Object.keys(properties).toSorted()).toEqual(known.toSorted())
    for (const property of Object.values<{ markdownDescription?: string }>(properties)) {
      expect(property.markdownDescription).toMatch(/^%.+%$/)
    }
  })

  test('ask only for context keys that are set', () => {
    const used = [...manifestText.matchAll(/!?\b(timkit\.(?:hasApps|filtered|unreadOnly|\w+Only))\b/g)].map(
      ([, key]) => key,
    )
    for (const key of new Set(used)) {
      if (
        Object.values<readonly string[]>(commandIds)
          .flat()
          .includes(key ?? '')
      )
        continue
      expect(Object.values<string>(ids.contexts)).toContain(key)
    }
  })

  test('ask only for kinds of lines that some node has', () => {
    const sources = sourceFiles()
      .filter((file) => file.includes('/nodes/') || file.includes('/tree/'))
      .map(read)
      .join('\n')
    const exact = [...manifestText.matchAll(/viewItem == ([\w.]+)/g)].map(([, kind]) => kind ?? '')
    for (const kind of new Set(exact)) {
      const found = sources.includes(`'${kind}'`) || sources.includes(`\`${kind.split('.')[0]}.\${source}\``)
      expect({ kind, found }).toEqual({ kind, found: true })
    }
  })

  test('know the same languages and the same scheme', () => {
    const contributed = contributes.languages.map(({ id }: { id: string }) => id)
    expect(contributed.toSorted()).toEqual(Object.values(ids.languages).toSorted())
    expect(manifestText).toContain(`resourceScheme == ${ids.documentScheme}`)
    expect(manifestText).toContain(`activeWebviewPanelId == ${ids.messageView}`)
  })

  test('know the same publisher and name', () => {
    expect(`${manifest.publisher}.${manifest.name}`).toBe(ids.extensionId)
  })
})

describe('the manifest', () => {
  test('names only files that are there', () => {
    const files = [
      ...manifestText.matchAll(/"\.?\/?((?:media|l10n|syntaxes)\/[\w.-]+|language-configuration\.json)"/g),
    ]
    expect(files.length).toBeGreaterThan(5)
    for (const [, file = ''] of files) expect(existsSync(join(import.meta.dirname, '../..', file))).toBe(true)
  })

  test('has a PNG as icon, for the marketplace takes no SVG', () => {
    const icon = readFileSync(join(import.meta.dirname, '../..', manifest.icon))
    expect(icon.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect(icon.readUInt32BE(16)).toBeGreaterThanOrEqual(128)
  })

  test('asks for the editor that its types are of', () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`)
  })
})

describe('the snippets', () => {
  const snippets = JSON.parse(read('snippets/javascript.json')) as Record<
    string,
    Record<'description' | 'prefix', string> & { body: string[] }
  >
  const written = Object.values(snippets).map(({ body }) =>
    body
      .join('\n')
      .replaceAll(/\$\{\d+\|([^,|]+)[^}]*\}/g, '$1')
      .replaceAll(/\$\{\d+:([^}]+)\}/g, '$1')
      .replaceAll(/\$\d+/g, ''),
  )

  test('are in both languages, and begin alike', () => {
    for (const [name, { description, prefix }] of Object.entries(snippets)) {
      expect(name).toMatch(/^[A-Z].* · .*[\u4e00-\u9fff]/)
      expect(description).toMatch(/^[A-Z].* · .*[\u4e00-\u9fff]/)
      expect(prefix).toMatch(/^tim-[a-z]+$/)
    }
  })

  test.each(written)('are programs of what core has: %s', async (program) => {
    await expect(
      transform(`async function f() {\n${program.replaceAll(/^import .*$/gm, '')}\n}`, {
        loader: 'ts',
      }),
    ).resolves.toBeDefined()
    for (const [, method = ''] of program.matchAll(/client\.(\w+)\(/g))
      expect(TimClient.prototype).toHaveProperty(method)
    for (const [, name = ''] of program.matchAll(/import \{ (\w+) \}/g)) expect(core).toHaveProperty(name)
  })
})

test('the extension starts for each language that it helps in, and for tabs of before the window was opened anew', () => {
  expect(manifest.activationEvents).toEqual([
    `onWebviewPanel:${ids.messageView}`,
    `onFileSystem:${ids.documentScheme}`,
    ...codeLanguages.map((language) => `onLanguage:${language}`),
  ])
})
