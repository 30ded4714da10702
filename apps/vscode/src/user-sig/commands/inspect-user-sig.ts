import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { explainByApps } from '../explain-by-apps.ts'
import type { UserSigParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Inspect a UserSig…', zh: '检查 UserSig…' },
  menus: [{ menu: 'view/title', when: 'view == timkit.conversations', group: '3_tools@2' }],
}

/** Explains each claim of a UserSig and what is wrong with it. */
export const inspectUserSig: Command<UserSigParts> = {
  id: 'timkit.inspectUserSig',
  run: async (parts) => {
    const userSig = await vscode.window.showInputBox({
      title: t('Inspect a UserSig'),
      prompt: t('It is read on this machine and sent nowhere.'),
      placeHolder: 'eJ…',
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? t('Paste a UserSig.') : undefined),
    })
    if (userSig === undefined) return
    const report = await explainByApps(userSig, parts, parts.viewpoint())
    await parts.reports.showMarkdown(t('UserSig'), report)
  },
}
