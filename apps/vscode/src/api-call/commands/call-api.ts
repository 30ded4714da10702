import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { openCallFile } from '../call-file.ts'
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
  run: async ({ calls }) => {
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
    await openCallFile(calls, path)
  },
}
