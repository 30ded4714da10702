import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands, languages } from '../../ids.ts'
import { t } from '../../text.ts'
import { knownCommands } from '../known-commands.ts'

/** Opens a document from which any command of the API can be called. */
export const callApi: Command = {
  id: commands.callApi,
  run: async () => {
    const items = knownCommands().map(({ path, reads }) => ({
      label: path,
      description: reads ? t('reads') : t('changes something'),
    }))
    const chosen = await vscode.window.showQuickPick([{ label: t('Another command…') }, ...items], {
      title: t('Call which command?'),
      matchOnDescription: true,
    })
    if (chosen === undefined) return
    const path = chosen.label.includes('/') ? chosen.label : ''
    const known = knownCommands().find((command) => command.path === path)
    const content = [
      `# ${t('The command on the first line, its body in JSON below. Send it with the line above.')}`,
      ...(known === undefined ? [] : [`# ${known.docs}`]),
      path,
      '{',
      '  ',
      '}',
      '',
    ].join('\n')
    const document = await vscode.workspace.openTextDocument({ language: languages.call, content })
    const line = document.lineCount - 3
    const position = new vscode.Position(path === '' ? line - 1 : line, path === '' ? 0 : 2)
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) })
  },
}
