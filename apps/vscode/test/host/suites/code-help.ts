import { signUserSig } from '@timkit/core'
import * as vscode from 'vscode'
import { languages } from '../../../src/ids.ts'
import { equal, match, ok } from '../assert.ts'
import { describe, it } from '../mocha.ts'

const key = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e'

/** Opens a program and looks at the place of `‸` in it. */
async function open(language: string, marked: string) {
  const offset = marked.indexOf('‸')
  const document = await vscode.workspace.openTextDocument({ language, content: marked.replace('‸', '') })
  await vscode.window.showTextDocument(document)
  return { document, position: document.positionAt(Math.max(0, offset)) }
}

async function hovered(language: string, marked: string): Promise<string> {
  const { document, position } = await open(language, marked)
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  )
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
}

async function completed(language: string, marked: string): Promise<vscode.CompletionItem[]> {
  const { document, position } = await open(language, marked)
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  )
  return items
}

function textOf({ insertText }: vscode.CompletionItem): string {
  return typeof insertText === 'string' ? insertText : (insertText?.value ?? '')
}

describe("people's own programs", () => {
  it('have their error codes explained where they stand', async () => {
    match(await hovered('python', '# Tencent IM\nif code == 70‸009: pass\n'), /70009.*What to do/s)
    equal(await hovered('python', 'listen(70‸009)\n'), '')
  })

  it('have a line above each code, which explains it', async () => {
    const { document } = await open('go', '// tencent im\nswitch code {\ncase 70009:\n}\n')
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    )
    const [lens] = lenses.filter(({ command }) => command?.command === 'timkit.explainCode')
    equal(lens?.command?.arguments, [70009])
    equal(lens?.range.start.line, 2)
  })

  it('have a UserSig read, without its signature', async () => {
    const userSig = await signUserSig({
      sdkAppId: 1400000009,
      secretKey: key,
      userId: 'alice',
      expire: 86_400,
    })
    const text = await hovered('java', `String s = "‸${userSig}";`)
    match(text, /alice.*1400000009/s)
    ok(!text.includes(userSig), 'the signature is not shown')
  })

  it('are told of a secret key, and how to read it from elsewhere', async () => {
    const { document } = await open('go', `package a\n\nvar secretKey = "${key}"\n`)
    const warnings = await until(() =>
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'timkit'),
    )
    equal(warnings.length, 1)
    ok(!warnings[0]?.message.includes(key), 'the key is not repeated')
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      warnings[0]?.range,
    )
    const [action] = actions.filter(({ edit }) => edit !== undefined)
    ok(action?.edit !== undefined && (await vscode.workspace.applyEdit(action.edit)), 'it can be mended')
    equal(document.lineAt(2).text, 'var secretKey = os.Getenv("TIMKIT_SECRET_KEY")')
    equal(await until(() => (vscode.languages.getDiagnostics(document.uri).length === 0 ? [true] : [])), [
      true,
    ])
  })

  it('get commands, with the body that one needs', async () => {
    const items = await completed('javascript', "await client.call('openim/se‸')\n")
    const send = items.find(({ label }) => label === 'openim/sendmsg')
    match(
      send === undefined ? '' : textOf(send),
      /^openim\/sendmsg', \{\n {2}"To_Account": "\$\{1:To_Account\}"/,
    )
    const addresses = await completed('php', '$url = "https://console.tim.qq.com/v4/‸";')
    ok(
      addresses.some((item) => item.label === 'openim/sendmsg' && !textOf(item).includes('{')),
      'an address has no body',
    )
  })

  it('have commands explained', async () => {
    match(
      await hovered('php', '$url = "https://console.tim.qq.com/v4/openim/send‸msg?x=1";'),
      /one-to-one message.*To_Account/s,
    )
  })
})

describe('a call of the API', () => {
  it('completes the fields of its body, and their values', async () => {
    const fields = await completed(languages.call, 'openim/sendmsg\n{\n  "‸"\n}\n')
    const names = fields.map(({ label }) => label)
    for (const name of ['To_Account', 'MsgBody', 'SyncOtherMachine'])
      ok(names.includes(name), `there is ${name}`)
    const values = await completed(languages.call, 'openim/sendmsg\n{\n  "MsgBody": [{ "MsgType": ‸ }]\n}\n')
    ok(
      values.some(({ label }) => label === '"TIMFaceElem"'),
      'there are the kinds of elements',
    )
  })

  it('explains its command and its fields', async () => {
    match(await hovered(languages.call, 'openim/send‸msg\n{}\n'), /one-to-one message/)
    match(await hovered(languages.call, 'openim/sendmsg\n{ "MsgLife‸Time": 1 }\n'), /604800/)
  })
})

/** What comes within ten seconds. */
async function until<T>(look: () => readonly T[]): Promise<readonly T[]> {
  for (let tries = 0; tries < 100; tries++) {
    const found = look()
    if (found.length > 0) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return []
}
