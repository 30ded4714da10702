import * as vscode from 'vscode'
import { codeLanguages } from './languages.ts'

/** What helping with somebody's own code takes from others. */
export interface CodeHelpParts {
  /** The claims of a UserSig and what is wrong with it, as Markdown without its signature. */
  readonly explainUserSig: (userSig: string) => Promise<string>
  /** Whether the person wants it. */
  readonly isOn: () => boolean
}

/** Longer texts are no program that somebody reads. */
const longest = 1_000_000
/** Milliseconds without a change before keys are looked for. */
const restMs = 400

/** Helps in people's own programs, whatever they are written in, without an account: nothing is sent. The code behind it is loaded when it is needed. */
export function registerCodeHelp(parts: CodeHelpParts): vscode.Disposable {
  const selector = codeLanguages.map((language) => ({ language }))
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(selector, {
      provideHover: async (document, position) =>
        isLooked(document, parts)
          ? (await import('./hover.ts')).hover(document, position, parts.explainUserSig)
          : undefined,
    }),
    vscode.languages.registerCodeLensProvider(selector, {
      provideCodeLenses: async (document) =>
        isLooked(document, parts) ? (await import('./lenses.ts')).lenses(document) : [],
    }),
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position) =>
          isLooked(document, parts) ? (await import('./completions.ts')).completions(document, position) : [],
      },
      '/',
      "'",
      '"',
    ),
    warnOfKeys(selector, parts),
  )
}

function isLooked(document: vscode.TextDocument, { isOn }: CodeHelpParts): boolean {
  return isOn() && document.getText().length <= longest
}

/** Warns of keys that stand in programs, in those that are open. */
function warnOfKeys(selector: vscode.DocumentSelector, parts: CodeHelpParts): vscode.Disposable {
  const warnings = vscode.languages.createDiagnosticCollection('timkit')
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (vscode.languages.match(selector, document) === 0) return
    const { keyWarnings } = await import('./key-warnings.ts')
    // It may be closed by now.
    if (!document.isClosed) warnings.set(document.uri, isLooked(document, parts) ? keyWarnings(document) : [])
  }
  const forget = ({ uri }: vscode.TextDocument): void => {
    clearTimeout(timers.get(uri.toString()))
    timers.delete(uri.toString())
    warnings.delete(uri)
  }
  for (const document of vscode.workspace.textDocuments) void look(document)
  return vscode.Disposable.from(
    warnings,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const key = document.uri.toString()
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => void look(document), restMs),
      )
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('timkit.codeHelp'))
        for (const document of vscode.workspace.textDocuments) void look(document)
    }),
    vscode.languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range) =>
          isLooked(document, parts) ? (await import('./key-warnings.ts')).keyActions(document, range) : [],
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    {
      dispose: () => {
        for (const timer of timers.values()) clearTimeout(timer)
      },
    },
  )
}
