import * as vscode from 'vscode'
import { extensionId } from '../../ids.ts'

/** Loads another bundle of ours. A worker's `require` finds no files, so it is read and run as the editor does it. */
export async function runBundle<T>(name: string): Promise<T> {
  const extension = vscode.extensions.getExtension(extensionId)
  if (extension === undefined) throw new Error('The extension is not in this editor')
  const file = vscode.Uri.joinPath(extension.extensionUri, 'dist', name)
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
  const module: { exports: unknown } = { exports: {} }
  new Function('module', 'exports', code)(module, module.exports)
  return module.exports as T
}
