import { askText } from '../../editor/ask/ask-text.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { t } from '../../text.ts'
import type { App } from '../app.ts'
import { userIdProblem } from '../check/validate.ts'
import type { AppsParts } from '../parts.ts'
import { pickApp } from '../pick-app.ts'

export const declaration: Declaration = {
  title: { en: 'Watch an Account…', zh: '关注账号…' },
  icon: 'person-add',
  palette: 'timkit.hasApps',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: 'inline@1',
    },
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem =~ /^app/',
      group: '1_accounts@1',
    },
  ],
}

/** Adds an account whose conversations are shown. */
export const addAccount: Command<AppsParts> = {
  id: 'timkit.addAccount',
  run: async (parts, from) => {
    const app = await pickApp(parts.apps, from, t('Which app?'))
    if (app !== undefined) await addAccountTo(parts, app)
  },
}

/** Asks for an account of an app, sees whether it exists, and adds it. */
export async function addAccountTo(parts: AppsParts, app: App): Promise<void> {
  const client = await parts.connections.client(app)
  const account = await askText({
    place: { title: t('Watch an account of {0}', app.label) },
    prompt: t('Its conversations are shown as it sees them. Looking marks nothing as read.'),
    placeHolder: t('UserID, such as alice'),
    problemOf: userIdProblem,
    check: async (given, signal) =>
      (await client.accountExists(given, { signal }))
        ? undefined
        : t('{0} does not exist in {1}.', given, app.label),
  })
  if (typeof account !== 'string') return
  const current = parts.apps.find(app.id)?.accounts ?? []
  if (!current.includes(account)) await parts.apps.setAccounts(app.id, [...current, account])
}
