import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { AccountNode } from '../nodes/account-node.ts'

/** Shows the conversations of an account no more. */
export const removeAccount: Command = {
  id: commands.removeAccount,
  run: async (timkit, from) => {
    if (!(from instanceof AccountNode)) return
    const app = timkit.apps.find(from.app.id)
    if (app === undefined) return
    await timkit.apps.setAccounts(
      app.id,
      app.accounts.filter((account) => account !== from.account),
    )
  },
}
