import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { languages } from '../../ids.ts'
import { t } from '../../text.ts'
import { knownCommands } from '../known-commands.ts'
import type { ApiCallParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Call the REST API…', zh: '调用 REST API…' },
  palette: 'timkit.hasApps',
  menus: [{ menu: 'view/title', when: 'view == timkit.conversations && timkit.hasApps', group: '3_tools@3' }],
}

/** Opens a document from which any command of the API can be called. */
export const callApi: Command<ApiCallParts> = {
  id: 'timkit.callApi',
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
