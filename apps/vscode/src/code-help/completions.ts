import * as vscode from 'vscode'
import { loadExplain } from '#env/load-explain'
import { commandText } from '../command-fields/field-text.ts'
import { skeletonOf, snippetHoles } from '../command-fields/skeleton.ts'
import { restOfCall, typedPath } from './command-paths.ts'

/** The commands of the service where one is typed; as the first argument of `call`, with the body that it needs. */
export async function completions(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const line = document.lineAt(position.line).text
  const typed = typedPath(line.slice(0, position.character))
  if (typed === undefined) return []
  const { commandFields, objectFields, documentation } = await loadExplain()
  const knowledge = { commandFields, objectFields }
  const start = position.character - typed.typed.length
  const end = position.character + (/^[\w/]*/.exec(line.slice(position.character))?.[0].length ?? 0)
  const rest = typed.kind === 'call' ? restOfCall(line.slice(end), typed.quote) : undefined
  return Object.entries(commandFields).map(([path, { summary }]) => {
    const item = new vscode.CompletionItem(path, vscode.CompletionItemKind.Function)
    item.detail = summary
    item.documentation = new vscode.MarkdownString(
      commandText(knowledge, path, documentation[path as keyof typeof documentation]),
    )
    item.range = new vscode.Range(position.line, start, position.line, end + (rest?.length ?? 0))
    item.filterText = path
    if (rest === undefined) return item
    const body = skeletonOf(knowledge, path, snippetHoles()) ?? '{}'
    item.insertText = new vscode.SnippetString(`${path}${typed.quote}, ${body}${rest.end}`)
    return item
  })
}
