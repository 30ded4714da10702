import * as vscode from 'vscode'
import { views } from '../../../src/ids.ts'
import { equal, ok } from '../assert.ts'
import { describe, it } from '../mocha.ts'
import { measureMark } from '../results.ts'
import { extension } from './extension.ts'

describe('the extension', () => {
  it('is at rest until somebody looks', () => {
    equal(extension().isActive, false)
  })

  it('activates', async () => {
    const start = performance.now()
    await extension().activate()
    console.log(`${measureMark}activation ${(performance.now() - start).toFixed(1)} ms`)
    equal(extension().isActive, true)
  })

  it('can run every command of its manifest', async () => {
    const known = new Set(await vscode.commands.getCommands(true))
    const contributed: { command: string }[] = extension().packageJSON.contributes.commands
    ok(contributed.length > 30, 'there are commands')
    equal(
      contributed.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    )
  })

  it('has its views', async () => {
    const known = new Set(await vscode.commands.getCommands(true))
    equal(
      Object.values(views).filter((view) => !known.has(`${view}.focus`)),
      [],
    )
  })
})
