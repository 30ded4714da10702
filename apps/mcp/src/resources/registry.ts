import { type McpServer, ResourceTemplate, type Variables } from '@modelcontextprotocol/server'
import type { Words } from '@timkit/command-line'
import type { App } from '../app.ts'
import type { Tool } from '../tools/define-tool.ts'
import type { Grants } from '../tools/grants.ts'
import { completionOf } from './completion.ts'
import { registerExports } from './export/register-exports.ts'
import { guideFor } from './guide.ts'
import { readTemplate } from './read-template.ts'
import { settingsText } from './settings.ts'
import { type TemplateEntry, templates } from './templates.ts'

const plain = 'text/plain'

const words = {
  guide: { en: 'How to use these tools', zh: '如何使用这些工具' },
  readers: { en: 'For people and models.', zh: '供人和模型阅读。' },
  settings: { en: 'What this server may read', zh: '本服务器可以读取什么' },
  limits: { en: 'Zone, limits and lists. No secrets.', zh: '时区、限制和名单，不含密钥。' },
} as const satisfies Readonly<Record<string, Words>>

/** What is offered to a caller. */
export interface Offer {
  readonly offered: readonly Tool[]
  readonly principal: string
  readonly grants: Grants
}

/** Registers what can be read by address: the guide, the settings, and results of tools. */
export function registerResources(server: McpServer, app: App, { offered, principal, grants }: Offer): void {
  const { language } = app.config
  const usable = offered.filter((tool) => grants.allow([tool]))
  server.registerResource(
    'guide',
    'tim://guide',
    { title: words.guide[language], description: words.readers[language], mimeType: 'text/markdown' },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: 'text/markdown', text: guideFor(usable, app) }] }),
  )
  server.registerResource(
    'settings',
    'tim://settings',
    {
      title: words.settings[language],
      description: words.limits[language],
      mimeType: plain,
    },
    (uri) => ({ contents: [{ uri: uri.href, mimeType: plain, text: settingsText(app, principal) }] }),
  )
  for (const entry of templates.filter(({ tool }) => offered.some(({ name }) => name === tool.name))) {
    const tools = offered.filter(({ name }) => name === entry.tool.name)
    const complete = completionOf(entry.complete, app, () => grants.check(tools))
    const template = new ResourceTemplate(entry.template, { list: undefined, complete })
    server.registerResource(
      entry.name,
      template,
      {
        title: entry.title[language],
        description: entry.description[language],
        mimeType: plain,
        ...grants.challenge(tools, {
          name: entry.tool.name,
          argsOf: ({ uri }) => idsIn(entry, template.uriTemplate.match(String(uri)) ?? {}),
        }),
      },
      async (uri, variables, { mcpReq: { signal } }) => {
        const text = await readTemplate(entry, variables, { app, principal, signal })
        return { contents: [{ uri: uri.href, mimeType: plain, text }] }
      },
    )
  }
  registerExports(server, app, { offered, principal, grants })
}

/** The ids in an address, by the names of parameters. */
function idsIn({ template }: TemplateEntry, { id, ...others }: Variables): Variables {
  const name = template.startsWith('tim://group') ? 'group' : 'account'
  return id === undefined ? others : { [name]: id }
}
