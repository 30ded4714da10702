import * as vscode from 'vscode'
import { loadExplain } from '#env/load-explain'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { coreLocale, t } from '../../text.ts'
import { errorCodeText } from '../error-code-text.ts'
import type { ServiceParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Explain an Error Code…', zh: '解释错误码…' },
  menus: [{ menu: 'view/title', when: 'view == timkit.conversations', group: '3_tools@4' }],
}

/** Explains an error code: pick it from the list or type any number. */
export const explainCode: Command<ServiceParts> = {
  id: 'timkit.explainCode',
  run: async (parts, from) => {
    const explaining = await loadExplain()
    const { explain } = explaining
    const code = typeof from === 'number' ? from : await ask(explaining)
    if (code === undefined) return
    await parts.reports.showMarkdown(
      t('Error {0}', code),
      `# ${errorCodeText(explain(code, coreLocale()))}\n`,
    )
  },
}

function ask({ errorCodes, explain }: Awaited<ReturnType<typeof loadExplain>>): Promise<number | undefined> {
  const known = errorCodes().map((code) => {
    const { name, meaning } = explain(code, coreLocale())
    return { label: String(code), description: name ?? '', detail: meaning }
  })
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick()
    pick.title = t('Explain an error code')
    pick.placeholder = t('A code such as 70009, or words of its meaning')
    pick.matchOnDescription = true
    pick.matchOnDetail = true
    pick.items = known
    pick.onDidChangeValue((value) => {
      const code = codeOf(value)
      const own = code !== undefined && !known.some(({ label }) => label === String(code))
      pick.items = own ? [{ label: String(code), description: t('not in the list') }, ...known] : known
    })
    pick.onDidAccept(() => {
      const label = pick.selectedItems[0]?.label ?? pick.value
      resolve(codeOf(label))
      pick.hide()
    })
    pick.onDidHide(() => {
      resolve(undefined)
      pick.dispose()
    })
    pick.show()
  })
}

/** What somebody typed or pasted as a code: some codes of the service are below 0. */
function codeOf(text: string): number | undefined {
  return /^\s*[+-]?\d{1,10}\s*$/.test(text) ? Number(text) : undefined
}
