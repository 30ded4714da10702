/**
 * Runs inside the real extension host: what only the editor itself can tell.
 *
 * @module
 */

import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { transcriptUri } from '../../src/transcript/transcript-documents.ts'

const extension = vscode.extensions.getExtension('timkit.timkit')

const checks: Readonly<Record<string, () => Promise<void>>> = {
  'activation takes no time that a person would notice': async () => {
    assert.ok(extension)
    assert.equal(extension.isActive, false)
    const start = performance.now()
    await extension.activate()
    console.log(`measured: activation ${Math.round(performance.now() - start)} ms`)
  },
  'every command of the manifest can be run': async () => {
    const known = new Set(await vscode.commands.getCommands(true))
    const contributed: { command: string }[] = extension?.packageJSON.contributes.commands
    assert.deepEqual(
      contributed.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    )
  },
  'the sample data can be read as a document': async () => {
    await vscode.commands.executeCommand('timkit.exploreSampleData')
    const chat = { type: 'c2c', peer: 'alice' } as const
    const uri = transcriptUri({ appId: 'sample', account: 'shop_lin', chat })
    const document = await vscode.workspace.openTextDocument(uri)
    assert.match(document.getText(), /Could you send me the invoice\?/)
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    )
    assert.equal(symbols.length, 3)
  },
  'assistants have the tools of the MCP server, with its answers': async () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('im_'))
    assert.equal(new Set(names).size, 8)
    const result = await vscode.lm.invokeTool('im_get_unread_counts', {
      input: { accounts: ['shop_lin'] },
      toolInvocationToken: undefined,
    })
    const text = result.content.map((part) =>
      part instanceof vscode.LanguageModelTextPart ? part.value : '',
    )
    assert.match(text.join('\n'), /5 unread/)
  },
}

/** Runs all checks; the editor calls this. */
export async function run(): Promise<void> {
  const failed: string[] = []
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check()
      console.log(`passed: ${name}`)
    } catch (error) {
      failed.push(name)
      console.error(`failed: ${name}: ${error instanceof Error ? error.stack : String(error)}`)
    }
  }
  if (failed.length > 0) throw new Error(`${failed.length} failed`)
}
