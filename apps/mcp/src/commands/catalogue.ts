import * as z from 'zod'
import { createApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import { createLog } from '../log.ts'
import { estimateTokens } from '../paging/tokens.ts'
import { offeredTools } from '../server.ts'
import { inputOf } from '../tools/input/input-schema.ts'
import { offeredText } from '../tools/offered-text.ts'

/** Lists the tools that a configuration offers, with what their definitions cost a model. */
export async function catalogue(config: Config): Promise<string> {
  const app = createApp(config, { log: createLog('silent', () => undefined) })
  let total = 0
  const lines = offeredTools(app).map((tool) => {
    const { name, title, output } = tool
    const description = offeredText(tool.description, app.offers)
    const inputSchema = inputOf(tool, app)['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
    const outputSchema = z.toJSONSchema(output)
    const tokens = estimateTokens(JSON.stringify({ name, title, description, inputSchema, outputSchema }))
    total += tokens
    const parameters = Object.keys((inputSchema.properties ?? {}) as object).join(', ')
    return `${name}  (about ${tokens} tokens)\n  ${title}\n  parameters: ${parameters}\n`
  })
  return `${lines.join('\n')}\n${lines.length} tools, about ${total} tokens together\n`
}
