import type { Command, Declaration } from '../../editor/commands/command.ts'
import { AccountNode } from '../nodes/account-node.ts'
import type { ConversationsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Stop Watching', zh: '取消关注' },
  palette: 'never',
  menus: [
    {
      menu: 'view/item/context',
      when: 'view == timkit.conversations && viewItem == account',
      group: '9_remove',
    },
  ],
}

/** Shows the conversations of an account no more. */
export const removeAccount: Command<ConversationsParts> = {
  id: 'timkit.removeAccount',
  run: async (parts, from) => {
    if (!(from instanceof AccountNode)) return
    const app = parts.apps.find(from.app.id)
    if (app === undefined) return
    await parts.apps.setAccounts(
      app.id,
      app.accounts.filter((account) => account !== from.account),
    )
  },
}
