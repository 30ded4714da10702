import type { Markup } from '@timkit/message-html'
import * as vscode from 'vscode'
import type { CommandId } from './commands/ids.generated.ts'

/** A page without a script: what can be done on it are commands. */
export interface Page {
  /** What kind of page it is. */
  readonly type: string
  /** Names it among those of its kind: it is shown once. */
  readonly key: string
  readonly title: string
  /** A codicon. */
  readonly icon: string
  readonly body: Markup
  /** The commands that it may run. */
  readonly commands: readonly CommandId[]
}

/** Shows pages that nothing can run in. */
export class Pages implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri
  readonly #panels = new Map<string, vscode.WebviewPanel>()

  constructor(extensionUri: vscode.Uri) {
    this.#extensionUri = extensionUri
  }

  /** Whether a page is open. */
  has(type: string, key: string): boolean {
    return this.#panels.has(`${type}/${key}`)
  }

  /** Shows a page, in the place of the one of the same key. */
  async show(page: Page): Promise<void> {
    const { scriptlessHtml } = await import('./scriptless-html.ts')
    const id = `${page.type}/${page.key}`
    const known = this.#panels.get(id)
    const panel = known ?? this.#open(id, page)
    known?.reveal()
    panel.title = page.title
    const style = vscode.Uri.joinPath(this.#extensionUri, 'media', 'page.css')
    panel.webview.html = scriptlessHtml(page, {
      cspSource: panel.webview.cspSource,
      style: String(panel.webview.asWebviewUri(style)),
    })
  }

  dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose()
  }

  #open(id: string, { type, title, icon, commands }: Page): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(type, title, vscode.ViewColumn.Active, {
      enableScripts: false,
      enableFindWidget: true,
      enableCommandUris: [...commands],
      localResourceRoots: [vscode.Uri.joinPath(this.#extensionUri, 'media')],
    })
    panel.iconPath = new vscode.ThemeIcon(icon) as unknown as vscode.Uri
    panel.onDidDispose(() => this.#panels.delete(id))
    this.#panels.set(id, panel)
    return panel
  }
}
