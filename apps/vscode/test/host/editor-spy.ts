/**
 * Records what the extension hands to the editor, and answers for the person, as a test host has none. All code
 * of an extension has the same editor before it, so what is replaced here is replaced for the extension.
 *
 * @module
 */

import * as vscode from 'vscode'
import { ok } from './assert.ts'

type TreeData = vscode.TreeDataProvider<object>

const trees = new Map<string, TreeData>()
const answers: string[] = []
/** What the extension told the person, oldest first. */
export const notices: string[] = []
/** The providers of MCP servers, by their ids. */
export const mcpProviders: Map<string, McpProvider> = new Map()

/** What the extension answers the editor about MCP servers. */
export interface McpProvider {
  provideMcpServerDefinitions(): McpDefinition[]
  resolveMcpServerDefinition(server: McpDefinition): Promise<McpDefinition | undefined>
}

interface McpDefinition {
  readonly label: string
  readonly command: string
  readonly env: Record<string, string | number | null>
}

const { createTreeView, createInputBox, createQuickPick } = vscode.window
const lm = vscode.lm as unknown as Record<string, (id: string, provider: McpProvider) => vscode.Disposable>
const register = lm.registerMcpServerDefinitionProvider

function nextAnswer(title = ''): string {
  const answer = answers.shift()
  ok(answer !== undefined, `there is an answer to “${title}”`)
  return answer
}

Object.assign(vscode.window, {
  createTreeView: (id: string, options: vscode.TreeViewOptions<object>) => {
    trees.set(id, options.treeDataProvider)
    return createTreeView(id, options)
  },
  createInputBox: () => {
    const field = createInputBox()
    return answering(field, (accept) => {
      field.value = nextAnswer(field.title)
      accept()
    })
  },
  createQuickPick: () => {
    const list = createQuickPick()
    return answering(list, (accept) => {
      const answer = nextAnswer(list.title)
      const found = list.items.find(({ label }) => label === answer)
      ok(found !== undefined, `“${list.title}” has an entry “${answer}”`)
      // The editor fills it in for a person; here nobody sees the list.
      Object.defineProperty(list, 'selectedItems', { value: [found] })
      accept()
    })
  },
  showInputBox: async ({ title, validateInput }: vscode.InputBoxOptions = {}) => {
    const answer = nextAnswer(title)
    const problem = await validateInput?.(answer)
    ok(problem === undefined || problem === null || problem === '', `“${title}” takes it: ${String(problem)}`)
    return answer
  },
  showQuickPick: async (items: vscode.QuickPickItem[], { title }: vscode.QuickPickOptions = {}) => {
    const answer = nextAnswer(title)
    const found = (await items).find(({ label }) => label === answer)
    ok(found !== undefined, `“${title}” has an entry “${answer}”`)
    return found
  },
  showInformationMessage: notice,
  showWarningMessage: notice,
  showErrorMessage: notice,
})
if (register !== undefined) {
  lm.registerMcpServerDefinitionProvider = (id, provider) => {
    mcpProviders.set(id, provider)
    return register.call(vscode.lm, id, provider)
  }
}

/** A field or a list that is answered instead of shown. */
function answering<Input extends vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>>(
  input: Input,
  answer: (accept: () => void) => void,
): Input {
  const accepted = new vscode.EventEmitter<void>()
  return Object.defineProperties(input, {
    onDidAccept: { value: accepted.event },
    show: { value: () => setTimeout(() => answer(() => accepted.fire())) },
  })
}

async function notice(text: string): Promise<undefined> {
  notices.push(text)
}

/** Runs a command whose questions are answered in this order. */
export async function commandWith(command: string, ...given: readonly string[]): Promise<void> {
  answers.splice(0, answers.length, ...given)
  await vscode.commands.executeCommand(command)
  ok(answers.length === 0, `all was asked for; left are ${answers.length} answers`)
}

/** A line of a tree, as the editor gets it. */
export interface Line {
  /** What is shown. */
  readonly item: vscode.TreeItem
  /** What is said. */
  readonly spoken: string
  /** What is below it. */
  readonly children: () => Promise<readonly Line[]>
  /** What a click does. */
  readonly click: () => Promise<void>
}

/** The lines of a tree. */
export async function linesOf(view: string, parent?: object): Promise<readonly Line[]> {
  const tree = trees.get(view)
  ok(tree !== undefined, `there is a tree ${view}`)
  const nodes = (await tree.getChildren(parent)) ?? []
  return Promise.all(
    nodes.map(async (node) => {
      const item = await tree.getTreeItem(node)
      return {
        item,
        spoken: item.accessibilityInformation?.label ?? '',
        children: () => linesOf(view, node),
        click: async () => {
          ok(item.command !== undefined, `${String(item.label)} can be clicked`)
          await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []))
        },
      }
    }),
  )
}

/** The line that says something. */
export function lineWith(lines: readonly Line[], pattern: RegExp): Line {
  const line = lines.find(({ spoken }) => pattern.test(spoken))
  ok(line !== undefined, `one of ${lines.map(({ spoken }) => spoken).join(' | ')} says ${pattern}`)
  return line
}
