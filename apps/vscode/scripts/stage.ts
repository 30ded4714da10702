import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageModelTools } from './language-model-tools.ts'

const files: readonly string[] = [
  'dist',
  'media',
  'l10n',
  'syntaxes',
  'language-configuration.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
]

/**
 * Fills a folder with the extension as it is packed, and nothing else. The language-model tools of the manifest are
 * those of the MCP server that is packed along: names, words and schemas are written once, there.
 */
export async function stage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const file of files) cpSync(file, join(folder, file), { recursive: true })
  // Of the pictures that the flows take, those that the README shows.
  for (const [, image = ''] of readFileSync('README.md', 'utf8').matchAll(/\]\((images\/[\w-]+\.png)\)/g)) {
    cpSync(image, join(folder, image))
  }
  cpSync('../../LICENSE', join(folder, 'LICENSE'))
  const {
    // A worker host takes no extension that calls itself an ES module.
    type: _type,
    scripts: _scripts,
    imports: _imports,
    devDependencies: _dependencies,
    ...manifest
  } = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync(join(folder, 'dist', 'mcp', 'package.json'), '{ "type": "module" }\n')
  manifest.files = ['**']
  manifest.contributes.languageModelTools = await languageModelTools()
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
