import * as vscode from 'vscode'
import { transcriptUri } from '../../../src/conversations/transcript/transcript-documents.ts'
import { views } from '../../../src/ids.ts'
import { equal, match, ok } from '../assert.ts'
import { type Line, linesOf, lineWith } from '../editor-spy.ts'
import { before, describe, it } from '../mocha.ts'

const alice = transcriptUri({ appId: 'sample', account: 'shop_lin', chat: { type: 'c2c', peer: 'alice' } })

describe('the sample world', () => {
  before(async () => {
    await vscode.commands.executeCommand('timkit.exploreSampleData')
  })

  it('is a tree of an app, its accounts and their conversations', async () => {
    const app = lineWith(await linesOf(views.conversations), /^App Sample tea shop/)
    const conversations = await lineWith(await app.children(), /^Account shop_lin/).children()
    lineWith(await app.children(), /^Account shop_lin, 5 unread/)
    match(conversations[0]?.spoken ?? '', /^Conversation with Alice Chen, 3 unread, pinned/)
    lineWith(conversations, /^Group 茶友会 Tea Lovers/)
  })

  it('has lines with an id of their own and words for a screen reader', async () => {
    const all = await everything(await linesOf(views.conversations), 3)
    ok(all.length > 20, `there are many lines, not ${all.length}`)
    const ids = all.map(({ item }) => item.id)
    ok(!ids.includes(undefined), 'every line has an id')
    equal(new Set(ids).size, ids.length)
    equal(
      all.filter(({ spoken }) => spoken.trim() === '').map(({ item }) => item.label),
      [],
    )
  })

  it('is read as a document, with an outline, folding, links and lenses', async () => {
    const document = await vscode.workspace.openTextDocument(alice)
    match(document.getText(), /Could you send me the invoice\?/)
    equal(document.uri.scheme, 'timkit')
    const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider')
    // How many days it has depends on the hour: what was written minutes ago is of yesterday after midnight.
    const days = document.getText().match(/^── /gm)?.length ?? 0
    ok(days >= 2, `there are days of today and before, not ${days}`)
    equal(symbols.length, days)
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider')
    ok(
      links.some(({ target }) => target?.toString().includes('unboxing.mp4')),
      'the video is linked',
    )
    const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider')
    equal(folds.length, days)
    const lenses = await ask<vscode.CodeLens>('vscode.executeCodeLensProvider')
    const actions = lenses.map(({ command }) => command?.command)
    for (const action of ['timkit.openMessages', 'timkit.searchConversation', 'timkit.goToTime'])
      ok(actions.includes(action), `there is ${action}`)
  })

  it('cannot be written to', async () => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(alice))
    const before = editor.document.getText()
    await vscode.commands.executeCommand('type', { text: 'forged' })
    equal(editor.document.getText() === before, true)
  })

  it('has a history by day and hour, which opens as a document', async () => {
    const app = lineWith(await linesOf(views.history), /Sample tea shop/)
    await (await eveningFile(await app.children(), 'One-to-one')).click()
    const shown = vscode.window.activeTextEditor?.document
    equal(shown?.uri.authority, 'history')
    match(shown?.getText() ?? '', /20:00–21:00 Beijing time/)
    match(shown?.getText() ?? '', /Times are in Asia\/Shanghai, UTC\+8/)
  })

  it('has its hours back in tabs that come back with their window', async () => {
    const app = lineWith(await linesOf(views.history), /Sample tea shop/)
    await (await eveningFile(await app.children(), 'Group')).click()
    const { uri } = vscode.window.activeTextEditor?.document ?? {}
    ok(uri !== undefined, 'the hour is open')
    // Written otherwise, it is an address that nobody has opened in this window.
    const other = uri.with({ query: `${uri.query}/` })
    const text = (await vscode.workspace.openTextDocument(other)).getText()
    match(text, /20:00–21:00 Beijing time/)
    match(text, /Recalled since, and not shown: 1\./)
    const lost = (
      await vscode.workspace.openTextDocument(uri.with({ query: 'gone/group/2026010100' }))
    ).getText()
    match(lost, /This is from an earlier session/)
  })

  it('shows no message of an hour that was recalled after the hour was packed', async () => {
    const app = lineWith(await linesOf(views.history), /Sample tea shop/)
    await (await eveningFile(await app.children(), 'Group')).click()
    const text = vscode.window.activeTextEditor?.document.getText() ?? ''
    match(text, /水温多少合适/)
    match(text, /Recalled since, and not shown: 1\./)
    match(text, /bob → tea_lovers: +\[message recalled\]/)
    equal(text.includes('wrong chat'), false)
  })
})

/**
 * The file of the evening in which the sample talks, which was yesterday when it was planted. What it says of the last hours may
 * be of this evening.
 */
async function eveningFile(days: readonly Line[], kind: string): Promise<Line> {
  for (const day of days.filter(({ spoken }) => !spoken.startsWith('Today'))) {
    const hour = (await day.children()).find(({ spoken }) => /^20:00–21:00 in Beijing/.test(spoken))
    const file = (await hour?.children())?.find(({ spoken }) =>
      new RegExp(`^${kind} messages, \\d`).test(spoken),
    )
    if (file !== undefined) return file
  }
  throw new Error('No day has a file of the evening')
}

function ask<T>(command: string): Thenable<readonly T[]> {
  return vscode.commands.executeCommand<T[]>(command, alice)
}

/** All lines down to a depth; pages that are not loaded stay so. */
async function everything(lines: readonly Line[], depth: number): Promise<readonly Line[]> {
  if (depth === 0) return lines
  const below = await Promise.all(
    lines
      .filter(({ item }) => item.collapsibleState !== vscode.TreeItemCollapsibleState.None)
      .map(async ({ children }) => everything(await children(), depth - 1)),
  )
  return [...lines, ...below.flat()]
}
