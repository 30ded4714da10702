import type { Config } from '../config/config.ts'
import { safeLine } from '../safety/sanitize.ts'

/** What the operator of a server that sends reads at its start: it should surprise nobody. */
export function sendingNotice({ app, tool: { allowSend } }: Config): string {
  if (allowSend === undefined) return ''
  const where = app === undefined ? 'in the demo' : `in the app ${app.sdkAppId}`
  const names = allowSend.map((account) => JSON.stringify(safeLine(account))).join(', ')
  return `timkit-mcp: may send as ${names} ${where}, each message after a person has confirmed it\n`
}
