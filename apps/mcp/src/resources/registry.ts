import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server'
import type { App } from '../app.ts'
import type { Tool } from '../tools/define-tool.ts'
import { guideFor } from './guide.ts'
import { readTemplate } from './read-template.ts'
import { settingsText } from './settings.ts'
import { templates } from './templates.ts'

const plain = 'text/plain'

/** Registers what can be read by address: the guide, the settings, and results of tools. */
export function registerResources(
  server: McpServer,
  app: App,
  { offered, principal }: { readonly offered: readonly Tool[]; readonly principal: string },
): void {
  server.registerResource(
    'guide',
    'tim://guide',
    { title: 'How to use these tools', description: 'For people and models.', mimeType: 'text/markdown' },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: 'text/markdown', text: guideFor(offered, app) }] }),
  )
  server.registerResource(
    'settings',
    'tim://settings',
    {
      title: 'What this server may read',
      description: 'Zone, limits and lists. No secrets.',
      mimeType: plain,
    },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: plain, text: settingsText(app, principal) }] }),
  )
  for (const entry of templates.filter(({ tool }) => offered.includes(tool))) {
    const complete = Object.fromEntries(
      Object.entries(entry.complete).map(([name, find]) => [
        name,
        (value: string, context?: { arguments?: Record<string, string> }) =>
          find(value, context?.arguments ?? {}, app),
      ]),
    )
    server.registerResource(
      entry.name,
      new ResourceTemplate(entry.template, { list: undefined, complete }),
      { title: entry.title, description: entry.description, mimeType: plain },
      async (uri, variables, { mcpReq: { signal } }) => {
        const text = await readTemplate(entry, variables, { app, principal, signal })
        return { contents: [{ uri: uri.href, mimeType: plain, text }] }
      },
    )
  }
}
