import type { App } from '../apps/app.ts'

/** The npm package of the MCP server. */
export const mcpPackage = '@timkit/mcp'

/**
 * What the server offers here: everything that reads. People choose among tools in the editor itself, and the manifest can declare only
 * what there is.
 */
export const offeredTools = 'read,search,people,statistics'

/** The variables by which the MCP server knows an app, without its key. */
export function mcpEnvironment(app: App): Record<string, string> {
  if (app.source === 'sample') return { TIMKIT_MCP_DEMO: 'true' }
  return {
    TIMKIT_SDK_APP_ID: String(app.sdkAppId),
    TIMKIT_IDENTIFIER: app.identifier,
    TIMKIT_REGION: app.region,
    ...(app.baseUrl === undefined ? {} : { TIMKIT_BASE_URL: app.baseUrl }),
    ...(app.insecureHosts === undefined ? {} : { TIMKIT_INSECURE_HOSTS: app.insecureHosts.join(',') }),
  }
}

/** An entry for the `mcp.json` of any editor, in which the editor is told to ask for the key. */
export function mcpConfigText(app: App): string {
  const isSample = app.source === 'sample'
  const server = {
    type: 'stdio',
    command: 'npx',
    args: ['-y', mcpPackage],
    env: { ...mcpEnvironment(app), TIMKIT_SECRET_KEY: isSample ? undefined : `\${input:timkit-key}` },
  }
  const input = { type: 'promptString', id: 'timkit-key', description: `Key of ${app.label}`, password: true }
  const config = { inputs: isSample ? undefined : [input], servers: { timkit: server } }
  return `${JSON.stringify(config, null, 2)}\n`
}
