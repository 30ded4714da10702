import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DeclaredCommand, Features } from './contributions.ts'

const source = join(import.meta.dirname, '../src')

/** Reads the commands of every feature. Their files import the editor, for which something else has to stand in. */
export async function readFeatures(): Promise<Features> {
  const features: Record<string, DeclaredCommand[]> = {}
  for (const path of globSync('*/commands/*.ts', { cwd: source }).sort()) {
    const { declaration, ...exported } = await import(pathToFileURL(join(source, path)).href)
    if (declaration === undefined) continue
    const commands = Object.values<{ readonly id?: string; readonly run?: unknown }>(exported)
    const [command, ...more] = commands.filter(({ run }) => run !== undefined)
    if (command?.id === undefined || more.length > 0) throw new Error(`${path} has to export one command`)
    const feature = path.split(/[\\/]/)[0] ?? ''
    features[feature] = [...(features[feature] ?? []), { id: command.id, ...declaration }]
  }
  return features
}
