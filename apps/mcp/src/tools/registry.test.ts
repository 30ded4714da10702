import { UsageError } from '@timkit/command-line'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { readSettings } from '../config/read-settings.ts'
import { defaultTools, toolsets } from '../config/toolsets.ts'
import { chosenTools, tools, withChosenTools } from './registry.ts'

describe('the tools that are offered', () => {
  test('an unknown tool is refused, with the one that may be meant', () => {
    expect(() => chosenTools(['im_find_account', 'im_get_mesages'])).toThrow(UsageError)
    expect(() => chosenTools(['im_get_mesages'])).toThrow(/did you mean im_get_messages\?/)
    expect(() => chosenTools(['statistic'])).toThrow(/did you mean statistics\? Toolsets: all, default, read/)
  })

  test('every tool can be named', () => {
    const names = tools.map(({ name }) => name)
    expect(chosenTools(names.toReversed())).toEqual(names)
  })

  test('all of a toolset can be named together, beside others, and none is named twice', () => {
    expect(chosenTools(['statistics', 'im_find_account', 'people'])).toEqual([
      'im_find_account',
      'im_message_statistics',
      'im_get_group',
    ])
    expect(chosenTools(['default', 'im_explain_error'])).toHaveLength(defaultTools.length + 1)
    expect(chosenTools(['all'])).toEqual(chosenTools(toolsets))
  })

  test('send only where somebody is named who may be spoken for', () => {
    expect(chosenTools(['all'])).not.toContain('im_send_message')
    expect(chosenTools(['send'])).toEqual(['im_draft_message'])
    expect(() => chosenTools(['im_send_message'])).toThrow(/needs --allow-send/)
    expect(() => chosenTools(['read'], ['bob'])).toThrow(/--allow-send allows nothing/)
    expect(chosenTools(['send'], ['bob'])).toEqual(['im_draft_message', 'im_send_message'])
    expect(chosenTools(undefined, ['bob'])).toEqual([...defaultTools, 'im_draft_message', 'im_send_message'])
  })

  test('without a choice are those of every start, in the order of the others', () => {
    expect(chosenTools(undefined)).toBeUndefined()
    expect(chosenTools(['default'])).toEqual(defaultTools)
  })

  test('what searches is not among them where the runtime has no index, and it is known which', () => {
    const of = (env: Readonly<Record<string, string>>) =>
      withChosenTools(
        readConfig(readSettings({ TIMKIT_MCP_DEMO: 'true', ...env }), () => ''),
        false,
      ).tool
    const usual = of({})
    expect(usual.tools).toEqual(defaultTools.filter((name) => !/search|context/.test(name)))
    expect(usual.unusable).toEqual([
      'im_search_messages',
      'im_get_context',
      'im_archive_status',
      'im_message_statistics',
      'im_get_message',
    ])
    const all = of({ TIMKIT_MCP_TOOLS: 'all' })
    expect([...(all.tools ?? []), ...(all.unusable ?? [])].toSorted()).toEqual(
      tools.map(({ name }) => name).toSorted(),
    )
    expect(() => of({ TIMKIT_MCP_TOOLS: 'statistics' })).toThrow(
      /im_message_statistics: this needs Node 22\.13/,
    )
  })

  test('no two tools have one name', () => {
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length)
  })
})
