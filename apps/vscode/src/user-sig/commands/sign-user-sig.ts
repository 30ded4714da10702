import { signUserSig as sign } from '@timkit/core'
import * as vscode from 'vscode'
import { userIdProblem } from '../../apps/check/validate.ts'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation } from '../../editor/notices.ts'
import { t } from '../../text.ts'
import { fullTime } from '../../time/time-text.ts'
import type { UserSigParts } from '../parts.ts'

const validities: readonly { readonly seconds: number; readonly label: () => string }[] = [
  { seconds: 86_400, label: () => t('1 day') },
  { seconds: 7 * 86_400, label: () => t('7 days') },
  { seconds: 30 * 86_400, label: () => t('30 days') },
  { seconds: 180 * 86_400, label: () => t('180 days') },
]

export const declaration: Declaration = {
  title: { en: 'Sign a UserSig…', zh: '签发 UserSig…' },
  palette: 'timkit.hasApps',
  menus: [
    { menu: 'view/title', when: 'view == timkit.conversations && timkit.hasApps', group: '3_tools@1' },
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: '2_app@2',
    },
  ],
}

/** Makes a UserSig and copies it. It is not shown: anyone who has it can act as that user. */
export const signUserSig: Command<UserSigParts> = {
  id: 'timkit.signUserSig',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Sign with the key of which app?'))
    if (app === undefined) return
    const secretKey = await parts.connections.secretKey(app)
    const userId = await vscode.window.showInputBox({
      title: t('UserSig of {0}', app.label),
      prompt: t('The user who will log in with it'),
      validateInput: userIdProblem,
    })
    if (userId === undefined) return
    const validity = await vscode.window.showQuickPick(
      validities.map(({ seconds, label }) => ({ label: label(), seconds })),
      { title: t('How long is it valid?') },
    )
    if (validity === undefined) return
    const expire = validity.seconds
    const at = Math.floor(parts.viewpoint(app.id).now / 1000)
    const userSig = await sign({ sdkAppId: app.sdkAppId, secretKey, userId, expire, at })
    await vscode.env.clipboard.writeText(userSig)
    const ends = fullTime(new Date((at + expire) * 1000), parts.viewpoint(app.id).zone)
    void showInformation(t('The UserSig of {0} is in the clipboard. It expires {1}.', userId, ends))
  },
}
