import * as vscode from 'vscode'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { t } from '../../text.ts'
import { mcpConfigText } from '../mcp-config.ts'
import type { AiParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Copy an Entry for mcp.json', zh: '复制 mcp.json 配置' },
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: '2_app@3',
    },
  ],
}

/** Copies an entry for an editor's mcp.json. The key is not in it: the editor asks for it. */
export const copyMcpConfig: Command<AiParts> = {
  id: 'timkit.copyMcpConfig',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('For which app?'))
    if (app === undefined) return
    await vscode.env.clipboard.writeText(mcpConfigText(app))
    void showInformation(
      t('The entry for mcp.json is in the clipboard. It holds no key: your editor asks for it.'),
    )
  },
}
