import * as vscode from 'vscode'
import { mcpProvider } from '../../../src/ids.ts'
import { equal, fails, match, ok } from '../assert.ts'
import { mcpProviders } from '../editor-spy.ts'
import { given } from '../given.ts'
import { after, before, describe, it } from '../mocha.ts'

describe('assistants', () => {
  it('have the tools of the MCP server, with its answers', async () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('im_'))
    equal(new Set(names).size, 16)
    ok(names.includes('im_search_messages'), 'they search')
    match(await invoke({ accounts: ['desk'] }), /desk.*unread/s)
  })

  it('get a refusal that says what is wrong', async () => {
    match(await invoke({ accounts: ['nobody_at_all'] }), /nobody_at_all/)
  })

  it('are offered a server per app, without its key until it starts', async () => {
    const provider = mcpProviders.get(mcpProvider)
    ok(provider !== undefined, 'servers are offered')
    const servers = provider.provideMcpServerDefinitions()
    equal(servers.map(({ label }) => label).toSorted(), ['Tencent IM: App 1400000000'])
    ok(!JSON.stringify(servers).includes(given.secretKey), 'no key is offered')
    const [server] = servers
    ok(server !== undefined, 'there is the app of the environment')
    const resolved = await provider.resolveMcpServerDefinition(server)
    equal(resolved?.env.TIMKIT_SECRET_KEY, given.secretKey)
  })
})

describe('assistants that may not read', () => {
  const settings = vscode.workspace.getConfiguration('timkit')
  before(async () => settings.update('ai.enabled', false, vscode.ConfigurationTarget.Global))
  after(async () => settings.update('ai.enabled', true, vscode.ConfigurationTarget.Global))

  it('are offered no server', () => {
    equal(mcpProviders.get(mcpProvider)?.provideMcpServerDefinitions(), [])
  })

  it('get no answer', async () => {
    await fails(() => invoke({ accounts: ['desk'] }), /timkit\.ai\.enabled|not found|disabled/i)
  })
})

async function invoke(input: object): Promise<string> {
  const result = await vscode.lm.invokeTool('im_get_unread_counts', { input, toolInvocationToken: undefined })
  return result.content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('\n')
}
