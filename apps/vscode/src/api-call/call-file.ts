import * as vscode from 'vscode'
import { loadExplain } from '#env/load-explain'
import { skeletonOf } from '../command-fields/skeleton.ts'
import { t } from '../text.ts'
import { knownCommands } from './known-commands.ts'

/**
 * Opens the file from which a command is called: the one of last time, or a new one with the fields that its body needs. A file, so that nobody is asked to
 * save what was not changed, and what was changed is there again.
 *
 * @param folder where the editor keeps what is ours
 * @param path of the command; empty for one that is typed
 */
export async function openCallFile(folder: vscode.Uri, path: string): Promise<void> {
  const file = vscode.Uri.joinPath(folder, `${path === '' ? 'call' : path.replaceAll('/', '-')}.timcall`)
  if (!(await isThere(file))) {
    await vscode.workspace.fs.createDirectory(folder)
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(await textOf(path)))
  }
  const document = await vscode.workspace.openTextDocument(file)
  const at = placeToType(document.getText(), path)
  const position = document.positionAt(at)
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) })
}

async function isThere(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file)
    return true
  } catch {
    return false
  }
}

async function textOf(path: string): Promise<string> {
  const known = knownCommands().find((command) => command.path === path)
  return [
    `# ${t('The command on the first line, its body in JSON below. Send it with the line above.')}`,
    ...(known === undefined ? [] : [`# ${known.docs}`]),
    path,
    skeletonOf(await loadExplain(), path) ?? '{\n  \n}',
    '',
  ].join('\n')
}

/** The first value that somebody has to fill in, or the body, or the command. */
function placeToType(text: string, path: string): number {
  const empty = /: ""/.exec(text)
  if (empty !== null) return empty.index + 3
  const body = text.indexOf('{')
  return path === '' || body === -1 ? text.lastIndexOf('\n', body - 2) + 1 : body + 1
}
