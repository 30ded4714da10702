import { createRequire } from 'node:module'
import * as vscode from 'vscode'

/** Loads the emulator from its own bundle. */
export async function loadSample(extensionUri: vscode.Uri): Promise<typeof import('../bundles/emulator.ts')> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'sample.cjs').fsPath
  return createRequire(file)(file)
}
