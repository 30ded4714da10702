import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands } from '../../ids.ts'
import { t } from '../../text.ts'

/** Narrows the lists to conversations whose name or id holds a text. */
export const filter: Command = {
  id: commands.filter,
  run: async (timkit) => {
    const { text = '', ...rest } = timkit.filter.get()
    const wanted = await vscode.window.showInputBox({
      title: t('Filter conversations'),
      prompt: t(
        'Part of a name or id. Conversations that are not loaded yet are found by “Look in older conversations”.',
      ),
      value: text,
    })
    if (wanted !== undefined) timkit.filter.set({ ...rest, text: wanted })
  },
}
