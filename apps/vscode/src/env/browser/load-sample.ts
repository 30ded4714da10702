import * as vscode from 'vscode'

type Sample = typeof import('../../sample/emulator.ts')

/** Loads the emulator from its own bundle. A worker's `require` finds no files, so it is read and run as the editor does it. */
export async function loadSample(extensionUri: vscode.Uri): Promise<Sample> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'sample.web.js')
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  const module: { exports: unknown } = { exports: {} }
  new Function('module', 'exports', code)(module, module.exports)
  return module.exports as Sample
}
