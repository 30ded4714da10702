/**
 * Packs the extension from a folder of its own that holds nothing but what goes in. The language-model tools of the
 * manifest are those of the MCP server that is packed along: names, words and schemas are written once, there.
 */

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { languageModelTools } from './language-model-tools.ts'

const out = resolve(process.argv[2] ?? 'timkit.vsix')
const stage = resolve('.package', String(process.pid))

rmSync(stage, { recursive: true, force: true })
mkdirSync(stage, { recursive: true })
try {
  const files = [
    'dist',
    'media',
    'l10n',
    'syntaxes',
    'language-configuration.json',
    'README.md',
    'CHANGELOG.md',
  ]
  for (const file of [...files, 'package.nls.json', 'package.nls.zh-cn.json']) {
    cpSync(file, join(stage, file), { recursive: true })
  }
  // Of the pictures that the flows take, those that the README shows.
  const readme = readFileSync('README.md', 'utf8')
  for (const [, image = ''] of readme.matchAll(/\]\((images\/[\w-]+\.png)\)/g)) {
    cpSync(image, join(stage, image))
  }
  cpSync('../../LICENSE', join(stage, 'LICENSE'))
  const {
    // A worker host takes no extension that calls itself an ES module.
    type: _type,
    scripts: _scripts,
    imports: _imports,
    devDependencies: _dependencies,
    ...manifest
  } = JSON.parse(readFileSync('package.json', 'utf8'))
  writeFileSync(join(stage, 'dist', 'mcp', 'package.json'), '{ "type": "module" }\n')
  manifest.files = ['**']
  manifest.contributes.languageModelTools = await languageModelTools()
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce')
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links']
  execFileSync(process.execPath, [vsce, 'package', ...flags, '-o', out], { cwd: stage, stdio: 'inherit' })
} finally {
  rmSync(stage, { recursive: true, force: true })
}
