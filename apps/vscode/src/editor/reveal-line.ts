import * as vscode from 'vscode'

/** Puts the cursor on a line and the line into the middle. */
export function revealLine(editor: vscode.TextEditor, line: number): void {
  const position = new vscode.Position(line, 0)
  editor.selection = new vscode.Selection(position, position)
  editor.revealRange(
    new vscode.Range(position, position),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  )
}
