import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'
import { askLook } from '../look/ask-look.ts'
import { pickApp } from '../pick-app.ts'

/** Changes how an app is called and marked. */
export const editApp: Command = {
  id: commands.editApp,
  run: async (timkit, from) => {
    const app = await pickApp(timkit, from, t('Which app?'))
    if (app === undefined) return
    const look = await askLook(app, (number, name) => t('Edit app ({0}/{1}): {2}', number, 3, name))
    if (look !== undefined) await timkit.apps.edit(app.id, look)
  },
}
