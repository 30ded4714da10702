import type { Uri } from 'vscode'
import type { PartStore } from '../part.ts'

/** A browser cannot add to a file: downloads are resumed as long as the window is there. */
export function openPartStore(_storage: Uri): PartStore | undefined {
  return undefined
}
