import * as vscode from 'vscode'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { views } from '../../ids.ts'
import type { AppsParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Explore with Sample Data', zh: '用示例数据体验' },
  menus: [{ menu: 'view/title', when: 'view == timkit.conversations', group: '2_apps' }],
}

/** Shows an app that is an emulator inside the extension: no account, no network. */
export const exploreSampleData: Command<AppsParts> = {
  id: 'timkit.exploreSampleData',
  run: async (parts) => {
    await parts.apps.addSample()
    await vscode.commands.executeCommand(`${views.conversations}.focus`)
  },
}
