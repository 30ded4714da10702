import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { describe, expect, test } from 'vitest'
import { listed } from '../../scripts/documents.ts'
import { readConfig } from '../config/config.ts'
import { readSettings } from '../config/read-settings.ts'
import { tools, withChosenTools } from '../tools/registry.ts'
import { catalogue } from './catalogue.ts'

const costs = (language: 'en' | 'zh', names: readonly string[]): number =>
  encode(
    JSON.stringify(tools.filter(({ name }) => names.includes(name)).map((tool) => listed(tool, language))),
  ).length

describe.each(['en', 'zh'] as const)('the list of tools, where words are %s,', (language) => {
  test('says what their definitions cost a model, as README does', async () => {
    const env = { TIMKIT_MCP_DEMO: 'true', TIMKIT_MCP_TOOLS: 'all', TIMKIT_MCP_LANGUAGE: language }
    const text = await catalogue(withChosenTools(readConfig(readSettings(env), () => '')))
    const [, total = ''] = /, about (\d+) tokens together/.exec(text) ?? []
    const all = tools.map(({ name }) => name)
    expect(Math.abs(Number(total) / costs(language, all) - 1)).toBeLessThan(0.05)
    for (const [, name = '', tokens] of text.matchAll(/^(im_\w+) {2}\(about (\d+) tokens\)$/gm))
      expect(Math.abs(Number(tokens) / costs(language, [name]) - 1), name).toBeLessThan(0.12)
    expect(text).toContain(`${tools.length} tools, about`)
  })
})
