import type { App } from '../apps/app.ts'

/** The npm package of the MCP server. */
export const mcpPackage = '@timkit/mcp'

/** The variables by which the MCP server knows an app, without its key. */
export function mcpEnvironment(app: App): Record<string, string> {
  return {
    TIMKIT_SDK_APP_ID: String(app.sdkAppId),
    TIMKIT_IDENTIFIER: app.identifier,
    TIMKIT_REGION: app.region,
    ...(app.baseUrl === undefined ? {} : { TIMKIT_BASE_URL: app.baseUrl }),
  }
}

/** What to run for an app: the sample is the server's own demo. */
export function mcpCommand(app: App): { readonly command: string; readonly args: readonly string[] } {
  return { command: 'npx', args: ['-y', mcpPackage, ...(app.source === 'sample' ? ['--demo'] : [])] }
}

/** An entry for `mcp.json`, in which the editor is told to ask for the key. */
export function mcpConfigText(app: App): string {
  const server = { type: 'stdio', ...mcpCommand(app) }
  if (app.source === 'sample') return `${JSON.stringify({ servers: { timkit: server } }, null, 2)}\n`
  const input = { type: 'promptString', id: 'timkit-key', description: `Key of ${app.label}`, password: true }
  const env = { ...mcpEnvironment(app), TIMKIT_SECRET_KEY: `\${input:timkit-key}` }
  return `${JSON.stringify({ inputs: [input], servers: { timkit: { ...server, env } } }, null, 2)}\n`
}
