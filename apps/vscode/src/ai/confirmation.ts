import type { App } from '../apps/app.ts'
import { stageName } from '../apps/look/stage-name.ts'
import { escapeMarkdown } from '../editor/tree/escape-markdown.ts'
import { t } from '../text.ts'

/** What is asked before a tool runs, as Markdown: what it does, in which app and as whom, and with what. */
export function confirmationText(tool: string, app: App, input: object): string {
  const use = app.stage === 'production' ? `⚠ **${stageName(app.stage)}**` : stageName(app.stage)
  return [
    tool,
    `${t('App')}: **${escapeMarkdown(app.label)}** · SDKAppID ${app.sdkAppId} · ${t('calls as {0}', escapeMarkdown(app.identifier))} · ${use}`,
    t('This changes nothing and marks nothing as read. The answer goes to the language model.'),
    // A fence longer than any in the input, so that no input can end it.
    fenced(JSON.stringify(input, null, 2)),
  ].join('\n\n')
}

function fenced(json: string): string {
  const longest = Math.max(2, ...(json.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}json\n${json}\n${fence}`
}
