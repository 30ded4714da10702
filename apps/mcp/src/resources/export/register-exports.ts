import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server'
import type { App } from '../../app.ts'
import type { Tool } from '../../tools/define-tool.ts'
import type { Grants } from '../../tools/grants.ts'
import { completionOf } from '../completion.ts'
import { type Exported, readExportAt, readExportFurther } from './export-resource.ts'
import { exportCompletions, exportDescription, exportTemplates, goingOnTemplate } from './export-templates.ts'

/** Registers the addresses of what hosts save as files. */
export function registerExports(
  server: McpServer,
  app: App,
  {
    offered,
    principal,
    grants,
  }: { readonly offered: readonly Tool[]; readonly principal: string; readonly grants: Grants },
): void {
  const { language } = app.config
  const entries = exportTemplates.filter(({ tool }) => offered.some(({ name }) => name === tool.name))
  if (entries.length === 0) return
  const contentsOf = (uri: URL, { text, mimeType }: Exported) => ({
    contents: [{ uri: uri.href, mimeType, text }],
  })
  for (const entry of entries) {
    const { name, template, title } = entry
    const tools = offered.filter((tool) => tool.name === entry.tool.name)
    const completions = Object.fromEntries(
      Object.entries(exportCompletions).filter(([variable]) => template.includes(`{${variable}}`)),
    )
    const complete = completionOf(completions, app, () => grants.check(tools))
    const resource = new ResourceTemplate(template, { list: undefined, complete })
    server.registerResource(
      name,
      resource,
      {
        title: title[language],
        description: exportDescription[language],
        ...grants.challenge(tools, {
          name: entry.tool.name,
          argsOf: ({ uri }) => resource.uriTemplate.match(String(uri)),
        }),
      },
      async (uri, variables, { mcpReq: { signal } }) =>
        contentsOf(uri, await readExportAt(entry, variables, { app, principal, signal })),
    )
  }
  server.registerResource(
    'export-next',
    new ResourceTemplate(goingOnTemplate, { list: undefined }),
    { title: goingOnTitle[language] },
    async (uri, variables, { mcpReq: { signal } }) =>
      contentsOf(
        uri,
        await readExportFurther(variables, { app, principal, signal }, (tool) => {
          if (!offered.some(({ name }) => name === tool.name)) return false
          grants.check([tool])
          return true
        }),
      ),
  )
}

const goingOnTitle = { en: 'Older messages of an export', zh: '导出的更早的消息' } as const
