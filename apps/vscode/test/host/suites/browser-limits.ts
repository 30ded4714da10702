import * as vscode from 'vscode'
import { transcriptUri } from '../../../src/conversations/transcript/transcript-documents.ts'
import { mcpProvider, views } from '../../../src/ids.ts'
import { equal, match } from '../assert.ts'
import { commandWith, type Line, linesOf, lineWith, mcpProviders, notices } from '../editor-spy.ts'
import { given } from '../given.ts'
import { describe, it } from '../mocha.ts'

describe('in a browser', () => {
  it('there is no Node', () => {
    equal(typeof process, 'undefined')
    equal(vscode.env.uiKind, vscode.UIKind.Web)
  })

  it('nothing is offered that needs a process', () => {
    equal(mcpProviders.has(mcpProvider), false)
  })

  it('a search finds what was loaded, and says what a browser cannot search', async () => {
    await vscode.workspace.openTextDocument(
      transcriptUri({ appId: 'sample', account: 'shop_lin', chat: { type: 'c2c', peer: 'alice' } }),
    )
    await commandWith('timkit.searchMessages', 'invoice')
    const lines = await searched()
    const [hit] = await lineWith(lines, /↔/).children()
    match(hit?.spoken ?? '', /invoice/)
    lineWith(lines, /^Only what was loaded was searched\. This editor runs in a browser/)
  })

  it('a service that does not allow browsers is explained', async () => {
    const app = ['1400000000', 'Help desk', 'Another address…', given.url, 'administrator', given.secretKey]
    await commandWith('timkit.addApp', ...app, 'testing', 'blue')
    match(notices.at(-1) ?? '', /This editor runs in a browser/)
  })
})

/** The lines of the search, once it has ended. */
async function searched(): Promise<readonly Line[]> {
  for (;;) {
    const lines = await linesOf(views.search)
    if (lines.some(({ spoken }) => spoken.startsWith('Only what was loaded'))) return lines
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
