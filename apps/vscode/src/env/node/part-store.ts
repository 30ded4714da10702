import type { Uri } from 'vscode'
import type { PartStore } from '../part.ts'

/** Keeps parts of downloads in the folder that the editor gives an extension. What reads and writes there is loaded when it is asked. */
export function openPartStore(storage: Uri): PartStore | undefined {
  if (storage.scheme !== 'file') return undefined
  const folder = async (): Promise<PartStore> =>
    (await import('./part-folder.ts')).partFolder(storage.fsPath, 'downloads')
  return {
    list: async () => (await folder()).list(),
    create: async (about) => (await folder()).create(about),
    remove: async (id) => (await folder()).remove(id),
  }
}
