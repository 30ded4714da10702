import * as vscode from 'vscode'
import { documentScheme } from '../../ids.ts'
import type { Documents } from './documents.ts'

/** Outline, folding by day and links of our documents. */
export function registerTranscriptFeatures(documents: Documents): vscode.Disposable {
  const selector: vscode.DocumentSelector = { scheme: documentScheme }
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: (document) => outline(document, documents),
    }),
    vscode.languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: ({ uri }) => {
        const written = documents.written(uri)
        const long = written?.messages.filter(({ start, end }) => end > start + 2) ?? []
        return [...(written?.days ?? []), ...long].map(
          ({ start, end }) => new vscode.FoldingRange(start, end),
        )
      },
    }),
    vscode.languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: ({ uri }) =>
        documents.written(uri)?.links.flatMap(({ line, start, end, url }) => {
          const target = parseUri(url)
          if (target === undefined) return []
          const link = new vscode.DocumentLink(new vscode.Range(line, start, line, end), target)
          link.tooltip = new URL(url).host
          return [link]
        }),
    }),
  )
}

/** Strangers write the addresses: one that the editor cannot parse does not become a link, and the others stay. */
function parseUri(url: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(url, true)
  } catch {
    return undefined
  }
}

function outline(document: vscode.TextDocument, documents: Documents): vscode.DocumentSymbol[] {
  const written = documents.written(document.uri)
  if (written === undefined) return []
  const range = (start: number, end: number): vscode.Range =>
    document.validateRange(new vscode.Range(start, 0, end, Number.MAX_SAFE_INTEGER))
  return written.days.map(({ title, start, end }) => {
    const day = new vscode.DocumentSymbol(
      title,
      '',
      vscode.SymbolKind.Namespace,
      range(start, end),
      range(start, start),
    )
    day.children = written.messages
      .filter((message) => message.start > start && message.end <= end)
      .map(
        (message) =>
          new vscode.DocumentSymbol(
            message.title,
            '',
            vscode.SymbolKind.String,
            range(message.start, message.end),
            range(message.start, message.start),
          ),
      )
    return day
  })
}
