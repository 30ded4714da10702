import type * as vscode from 'vscode'
import { runBundle } from './run-bundle.ts'

/** Loads the emulator from its own bundle. */
export function loadSample(_extensionUri: vscode.Uri): Promise<typeof import('../bundles/emulator.ts')> {
  return runBundle('sample.web.js')
}
