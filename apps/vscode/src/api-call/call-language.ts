import * as vscode from 'vscode'
import { languages } from '../ids.ts'
import { t } from '../text.ts'

/** Completion of commands, the line that sends, and what is wrong, in documents that call the API. */
export function registerCallLanguage(): vscode.Disposable {
  const selector: vscode.DocumentSelector = { language: languages.call }
  const problems = vscode.languages.createDiagnosticCollection(languages.call)
  const check = async (document: vscode.TextDocument): Promise<void> => {
    if (document.languageId !== languages.call) return
    const { isCallProblem, readCall } = await import('./call-document.ts')
    if (document.isClosed) return
    const call = readCall(document.getText())
    const found = isCallProblem(call)
      ? [
          new vscode.Diagnostic(
            document.lineAt(Math.min(call.line, document.lineCount - 1)).range,
            call.message,
            vscode.DiagnosticSeverity.Warning,
          ),
        ]
      : []
    problems.set(document.uri, found)
  }
  for (const document of vscode.workspace.textDocuments) void check(document)
  return vscode.Disposable.from(
    problems,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    vscode.languages.registerCodeLensProvider(selector, {
      provideCodeLenses: () => [
        new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
          title: `$(play) ${t('Send')}`,
          command: 'timkit.sendCall',
        }),
      ],
    }),
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position) => [
          ...(await complete(document, position)),
          ...(await (await import('./body-help.ts')).completeBody(document, position)),
        ],
      },
      '/',
      '"',
    ),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: async (document, position) =>
        (await import('./body-help.ts')).hoverBody(document, position),
    }),
  )
}

async function complete(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const line = document.lineAt(position.line).text
  const above = Array.from({ length: position.line }, (_, index) => document.lineAt(index).text)
  // Only the first line that is not a comment names a command.
  if (line.trimStart().startsWith('#') || above.some((text) => text.trim() !== '' && !text.startsWith('#')))
    return []
  const range = new vscode.Range(position.line, 0, position.line, line.length)
  const { knownCommands } = await import('./known-commands.ts')
  return knownCommands().map(({ path, docs, reads }) => {
    const item = new vscode.CompletionItem(path, vscode.CompletionItemKind.Function)
    item.range = range
    item.filterText = path
    item.detail = reads ? t('reads') : t('changes something')
    item.documentation = new vscode.MarkdownString(docs)
    return item
  })
}
