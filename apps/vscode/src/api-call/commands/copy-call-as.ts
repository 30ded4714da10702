import * as vscode from 'vscode'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import { callInFront } from '../call-in-front.ts'
import { copyLanguages } from '../copy-as/languages.ts'
import { requestOf } from '../copy-as/request-of.ts'
import type { ApiCallParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Copy the Call as Code…', zh: '将请求复制为代码…' },
  icon: 'code',
  palette: 'editorLangId == timkit-call',
  menus: [{ menu: 'editor/title', when: 'editorLangId == timkit-call', group: 'navigation@2' }],
}

/** Copies the call of the document in front as a program that makes it. Neither key nor UserSig is in it. */
export const copyCallAs: Command<ApiCallParts> = {
  id: 'timkit.copyCallAs',
  run: async (parts) => {
    const call = callInFront()
    if (call === undefined) return
    const app = await pickApp(parts.apps, undefined, t('For which app?'))
    if (app === undefined) return
    const items = copyLanguages.map((language) => ({ label: language.name, language }))
    const chosen = await vscode.window.showQuickPick(items, { title: t('Copy as code in which language?') })
    if (chosen === undefined) return
    await vscode.env.clipboard.writeText(chosen.language.write(requestOf(call, app)))
    vscode.window.setStatusBarMessage(
      `$(check) ${t('Copied, without key and UserSig: the program reads them from its environment')}`,
      5000,
    )
  },
}
