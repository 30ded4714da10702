import type { Command } from '../../editor/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { pickApp } from '../pick-app.ts'
import { testConnection } from '../test-connection.ts'
import { askKey } from './add-app.ts'
import { confirmAnyway } from './confirm-anyway.ts'

/** Asks for the key of an app again: after a sign-out, a loss, or a change in the console. */
export const signIn: Command = {
  id: commands.signIn,
  run: async (timkit, from) => {
    const app = await pickApp(timkit, from, t('Which app?'), ({ source }) => source === 'saved')
    if (app === undefined) return
    for (;;) {
      const key = await askKey(app.label)
      if (key === undefined) return
      try {
        await withProgress(t('Trying to connect to {0}…', app.label), async (signal) =>
          testConnection(await timkit.connections.create(app, key), signal),
        )
      } catch (error) {
        const verdict = await confirmAnyway(timkit, error)
        if (verdict === 'cancelled') return
        if (verdict === 'again') continue
      }
      await timkit.apps.signIn(app.id, key)
      return
    }
  },
}
