import { isTimError } from '@timkit/core'
import { loadExplain } from '#env/load-explain'
import { mayWrite } from '../../apps/may-write.ts'
import { pickApp } from '../../apps/pick-app.ts'
import type { Command, Declaration } from '../../editor/commands/command.ts'
import { withProgress } from '../../editor/with-progress.ts'
import { shownJson } from '../../json-text.ts'
import { coreLocale, t } from '../../text.ts'
import { callInFront } from '../call-in-front.ts'
import { isReadOnly } from '../known-commands.ts'
import type { ApiCallParts } from '../parts.ts'

export const declaration: Declaration = {
  title: { en: 'Send the Call', zh: '发送请求' },
  icon: 'play',
  palette: 'editorLangId == timkit-call',
  menus: [{ menu: 'editor/title', when: 'editorLangId == timkit-call', group: 'navigation' }],
  key: { key: 'ctrl+enter', mac: 'cmd+enter', when: 'editorTextFocus && editorLangId == timkit-call' },
}

/** Sends the call of the document in front and shows the answer beside it. */
export const sendCall: Command<ApiCallParts> = {
  id: 'timkit.sendCall',
  run: async (parts) => {
    const call = callInFront()
    if (call === undefined) return
    const app = await pickApp(parts.apps, undefined, t('Send it to which app?'))
    if (app === undefined) return
    if (!isReadOnly(call.path) && !(await mayWrite(app, { what: call.path }))) return
    const client = await parts.connections.client(app)
    const start = performance.now()
    const lines: string[] = [`// ${call.path} · ${app.label}`]
    let answer: unknown
    try {
      answer = await withProgress(t('Calling {0}…', call.path), (signal) =>
        client.request(call.path, call.body, { signal }),
      )
      lines.push(`// ${t('Success in {0} ms', Math.round(performance.now() - start))}`)
    } catch (error) {
      if (!isTimError(error)) throw error
      lines.push(`// ${error.message.replaceAll('\n', ' ')}`)
      if (typeof error.code === 'number') {
        const { explain } = await loadExplain()
        const { meaning, remedy } = explain(error, coreLocale())
        lines.push(`// ${meaning}`, `// ${remedy}`)
        answer = { ErrorCode: error.code, ErrorInfo: 'errorInfo' in error ? error.errorInfo : '' }
      }
    }
    const content = [...lines, ...(answer === undefined ? [] : [shownJson(answer, 2)]), ''].join('\n')
    await parts.reports.showBeside(t('Answer'), content, 'jsonc')
  },
}
