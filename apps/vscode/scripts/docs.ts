import { readFileSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { contributionsOf, idsSource, wordsWith } from './contributions.ts'
import { readFeatures } from './read-features.ts'

// There is no editor here, and a declaration needs none.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode'
      ? { url: 'data:text/javascript,export {}', shortCircuit: true }
      : next(specifier, context),
})

const features = await readFeatures()
change('package.json', (manifest) => ({
  ...manifest,
  contributes: { ...manifest.contributes, ...contributionsOf(features) },
}))
change('package.nls.json', (words) => wordsWith(words, features, 'en'))
change('package.nls.zh-cn.json', (words) => wordsWith(words, features, 'zh'))
writeFileSync('src/editor/commands/ids.generated.ts', idsSource(features))

// biome-ignore lint/suspicious/noExplicitAny: what a JSON file holds.
function change(path: string, changed: (json: any) => object): void {
  writeFileSync(path, `${JSON.stringify(changed(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`)
}
