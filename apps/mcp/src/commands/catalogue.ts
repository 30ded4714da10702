import { createApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import { createLog } from '../log.ts'
import { estimateDefinition } from '../paging/tokens.ts'
import { offeredTools } from '../server.ts'
import { inputOf } from '../tools/input/input-schema.ts'
import { outputOf } from '../tools/lean-schema.ts'
import { offeredText } from '../tools/offered-text.ts'
import { tools } from '../tools/registry.ts'

/** Lists the tools that a configuration offers, with what their definitions cost a model. */
export async function catalogue(config: Config): Promise<string> {
  const app = createApp(config, { log: createLog('silent', () => undefined) })
  let total = 0
  const lines = offeredTools(app).map((tool) => {
    const { name, title, annotations } = tool
    const description = offeredText(tool.description, app.offers)
    const inputSchema = inputOf(tool, app)['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
    const outputSchema = outputOf(tool, app)['~standard'].jsonSchema.output({ target: 'draft-2020-12' })
    const definition = { name, title, description, inputSchema, outputSchema, annotations }
    const tokens = estimateDefinition(JSON.stringify(definition))
    total += tokens
    const parameters = Object.keys((inputSchema.properties ?? {}) as object).join(', ')
    return `${name}  (about ${tokens} tokens)\n  ${title}\n  parameters: ${parameters}\n`
  })
  const others = tools.filter(({ name }) => !app.offers(name)).map(({ name }) => name)
  const more = others.length === 0 ? '' : `not offered: ${others.join(', ')} (--tools adds them)\n`
  return `${lines.join('\n')}\n${lines.length} tools, about ${total} tokens together\n${more}`
}
