import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languageModelTools } from './language-model-tools.ts'

const files: readonly string[] = [
  'media',
  'l10n',
  'syntaxes',
  'snippets',
  'language-configuration.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'README.md',
  'CHANGELOG.md',
]

/**
 * Fills a folder with the extension as it is packed, and nothing else. The language-model tools of the manifest are
 * those of the MCP server that is packed along: names, words and schemas are written once, there.
 *
 * @param folder - the folder, which is emptied first
 * @param dist - the bundles
 */
export async function stage(folder: string, dist = 'dist'): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(dist, join(folder, 'dist'), { recursive: true })
  for (const file of files) cpSync(file, join(folder, file), { recursive: true })
  // Of the pictures that the flows take, those that the README shows.
  for (const [, image = ''] of readFileSync('README.md', 'utf8').matchAll(/\]\((images\/[\w-]+\.png)\)/g)) {
    if (!existsSync(image)) throw new Error(`The README shows ${image}, which is not there`)
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
  manifest.contributes.languageModelTools = await languageModelTools(
    join(folder, 'dist', 'mcp', 'timkit-mcp.js'),
  )
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}
