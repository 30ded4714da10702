import { oneLine } from '@timkit/core'
import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { showInformation, showWarning } from '../../editor/notices.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { t } from '../../text.ts'
import { userIdProblem } from '../check/validate.ts'
import type { AppsParts } from '../parts.ts'
import { pickApp } from '../pick-app.ts'

export const declaration: Declaration = {
  title: { en: 'Find an Account…', zh: '查找账号…' },
  palette: 'timkit.hasApps',
  menus: [
    { menu: 'view/title', when: 'view == timkit.conversations && timkit.hasApps', group: '1_find' },
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: '1_accounts@2',
    },
  ],
}

/** Looks an account up: whether it exists, its name, and how much it has not read. */
export const findAccount: Command<AppsParts> = {
  id: 'timkit.findAccount',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Find an account of which app?'))
    if (app === undefined) return
    const account = await vscode.window.showInputBox({
      title: t('Find an account of {0}', app.label),
      prompt: t('The service finds accounts by their whole UserID only.'),
      placeHolder: t('UserID, such as alice'),
      validateInput: userIdProblem,
    })
    if (account === undefined) return
    const client = await parts.connections.client(app)
    const found = await withProgress(t('Looking for {0}…', account), async (signal) => {
      if (!(await client.accountExists(account, { signal }))) return undefined
      return Promise.all([
        client.unreadTotal(account, { signal }),
        client.accountNames([account], { signal }),
      ])
    })
    if (found === undefined) {
      await showWarning(t('{0} does not exist in {1}.', account, app.label))
      return
    }
    const [unread, names] = found
    const watch = t('Watch')
    const name = oneLine(names.get(account) ?? account)
    const chosen = await showInformation(
      t(
        '{0} exists in {1}: {2} unread one-to-one messages.',
        name === account ? account : `${name} (${account})`,
        app.label,
        unread,
      ),
      ...(app.accounts.includes(account) ? [] : [watch]),
    )
    if (chosen === watch) await parts.apps.setAccounts(app.id, [...app.accounts, account])
  },
}
