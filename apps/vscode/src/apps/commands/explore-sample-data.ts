import * as vscode from 'vscode'
import type { Command } from '../../editor/command.ts'
import { commands, views } from '../../ids.ts'

/** Shows an app that is an emulator inside the extension: no account, no network. */
export const exploreSampleData: Command = {
  id: commands.exploreSampleData,
  run: async (timkit) => {
    await timkit.apps.addSample()
    await vscode.commands.executeCommand(`${views.conversations}.focus`)
  },
}
