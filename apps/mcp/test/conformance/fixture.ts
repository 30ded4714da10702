/**
 * What the conformance suite wants to find on a server: tools, resources and prompts with its names. They stand
 * behind the HTTP server that is shipped, in place of the product's own.
 */

import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  completable,
  createRequestStateCodec,
  fromJsonSchema,
  inputRequired,
  McpServer,
  type McpServerFactory,
  ResourceTemplate,
  type ServerContext,
  type ServerOptions,
} from '@modelcontextprotocol/server'
import * as z from 'zod'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='
const wav = 'UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA='

const text = (value: string) => ({ content: [{ type: 'text' as const, text: value }] })
const image = { type: 'image' as const, data: png, mimeType: 'image/png' }
const embedded = {
  type: 'resource' as const,
  resource: { uri: 'test://embedded', mimeType: 'text/plain', text: 'An embedded resource.' },
}
const said = (value: string) => ({ role: 'user' as const, content: { type: 'text' as const, text: value } })
const about = { description: 'What the suite asks for' }
const pause = () => new Promise((resolve) => setTimeout(resolve, 20))

const states = createRequestStateCodec<string>({ key: 'a key for tests that is long enough, 32+' })

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  $defs: {
    address: {
      $anchor: 'addressDef',
      type: 'object',
      properties: { street: { type: 'string' }, city: { type: 'string' } },
    },
  },
  properties: {
    name: { type: 'string' },
    address: { $ref: '#/$defs/address' },
    contactMethod: { type: 'string', enum: ['phone', 'email'] },
    phone: { type: 'string' },
    email: { type: 'string' },
  },
  allOf: [{ anyOf: [{ required: ['phone'] }, { required: ['email'] }] }],
  if: { properties: { contactMethod: { const: 'phone' } }, required: ['contactMethod'] },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  then: { required: ['phone'] },
  else: { required: ['email'] },
  additionalProperties: false,
} as const

const options: ServerOptions = {
  capabilities: {
    tools: { listChanged: true },
    prompts: { listChanged: true },
    resources: {},
    completions: {},
    logging: {},
  },
  requestState: { verify: states.verify },
}

/** Makes the server of the suite. */
export function fixtureFactory(
  notify: () => { toolsChanged: () => void; promptsChanged: () => void },
): McpServerFactory {
  return () => {
    const server = new McpServer({ name: 'conformance-fixture', version: '1.0.0' }, options)
    registerTools(server)
    registerInputTools(server)
    registerResources(server)
    registerPrompts(server)
    server.registerTool('test_trigger_tool_change', about, () => {
      notify().toolsChanged()
      return text('changed')
    })
    server.registerTool('test_trigger_prompt_change', about, () => {
      notify().promptsChanged()
      return text('changed')
    })
    return server
  }
}

function registerTools(server: McpServer): void {
  server.registerTool('test_simple_text', about, () => text('This is a simple text response for testing.'))
  server.registerTool('test_image_content', about, () => ({ content: [image] }))
  server.registerTool('test_audio_content', about, () => ({
    content: [{ type: 'audio', data: wav, mimeType: 'audio/wav' }],
  }))
  server.registerTool('test_embedded_resource', about, () => ({ content: [embedded] }))
  server.registerTool('test_multiple_content_types', about, () => ({
    content: [{ type: 'text', text: 'Multiple content types test:' }, image, embedded],
  }))
  server.registerTool('test_error_handling', about, () => {
    throw new Error('This tool intentionally returns an error for testing')
  })
  server.registerTool('test_tool_with_logging', about, async (context) => {
    for (const data of ['Tool execution started', 'Tool processing data', 'Tool execution completed']) {
      await context.mcpReq.log('info', data)
      await pause()
    }
    return text('done')
  })
  server.registerTool('test_logging_tool', about, async (context) => {
    await context.mcpReq.log('info', 'working')
    return text('done')
  })
  server.registerTool('test_tool_with_progress', about, async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken
    for (const progress of progressToken === undefined ? [] : [0, 50, 100]) {
      await mcpReq.notify({
        method: 'notifications/progress',
        params: { progressToken: progressToken ?? 0, progress, total: 100 },
      })
      await pause()
    }
    return text('done')
  })
  server.registerTool('json_schema_2020_12_tool', { ...about, inputSchema: fromJsonSchema(schema) }, () =>
    text('ok'),
  )
  const header = { region: z.string().meta({ 'x-mcp-header': 'Region' }) }
  server.registerTool('test_x_mcp_header', { ...about, inputSchema: z.object(header) }, () => text('ok'))
}

type Requests = Parameters<typeof inputRequired>[0]['inputRequests']

const form = (message: string, properties: Record<string, { type: 'string' } | { type: 'boolean' }>) =>
  inputRequired.elicit({
    message,
    requestedSchema: { type: 'object', properties, required: Object.keys(properties) },
  })
const name = form('What is your name?', { name: { type: 'string' } })
const sampling = inputRequired.createMessage({
  messages: [{ role: 'user', content: { type: 'text', text: 'What is the capital of France?' } }],
  maxTokens: 100,
})
const roots = inputRequired.listRoots()

function registerInputTools(server: McpServer): void {
  const asking = (
    tool: string,
    inputRequests: NonNullable<Requests>,
    state: string | undefined,
    done: string,
  ): void => {
    server.registerTool(tool, about, async (context) => {
      const { inputResponses } = context.mcpReq
      const answered = Object.keys(inputRequests).every((key) => key in (inputResponses ?? {}))
      if (answered && (state === undefined || context.mcpReq.requestState<string>() === state)) {
        return text(`${done} ${JSON.stringify(inputResponses)}`)
      }
      return inputRequired({
        inputRequests,
        ...(state === undefined ? {} : { requestState: await states.mint(state, context) }),
      })
    })
  }
  server.registerTool('test_input_required_result_elicitation', about, ({ mcpReq }) => {
    const content = acceptedContent(mcpReq.inputResponses, 'user_name', z.object({ name: z.string() }))
    return content === undefined
      ? inputRequired({ inputRequests: { user_name: name } })
      : text(`Hello, ${content.name}!`)
  })
  asking('test_input_required_result_sampling', { capital_question: sampling }, undefined, 'Answer:')
  asking('test_input_required_result_list_roots', { client_roots: roots }, undefined, 'Roots:')
  const confirm = form('Please confirm', { ok: { type: 'boolean' } })
  asking('test_input_required_result_request_state', { confirm }, 'confirm', 'state-ok')
  asking('test_input_required_result_tampered_state', { confirm }, 'confirm', 'state-ok')
  const all = { user_name: name, greeting: sampling, client_roots: roots }
  asking('test_input_required_result_multiple_inputs', all, 'all', 'done')
  server.registerTool('test_input_required_result_multi_round', about, async (context) => {
    const round = context.mcpReq.requestState<string>()
    const ask = async (key: string, next: string) =>
      inputRequired({ inputRequests: { [key]: name }, requestState: await states.mint(next, context) })
    if (round === undefined) return ask('step1', 'one')
    return round === 'one' ? ask('step2', 'two') : text('done')
  })
  server.registerTool('test_input_required_result_capabilities', about, (context) => {
    const declared = capabilitiesOf(context)
    const inputRequests = {
      ...(declared.elicitation === undefined ? {} : { user_name: name }),
      ...(declared.sampling === undefined ? {} : { greeting: sampling }),
    }
    return Object.keys(inputRequests).length === 0 ? text('nothing to ask') : inputRequired({ inputRequests })
  })
  server.registerTool('test_streaming_elicitation', about, () =>
    inputRequired({ inputRequests: { user_name: name } }),
  )
  server.registerTool('test_missing_capability', about, () =>
    inputRequired({ inputRequests: { greeting: sampling } }),
  )
}

function capabilitiesOf({ mcpReq }: ServerContext): { elicitation?: unknown; sampling?: unknown } {
  const envelope: Record<string, unknown> = mcpReq.envelope ?? {}
  return (envelope[CLIENT_CAPABILITIES_META_KEY] ?? {}) as { elicitation?: unknown; sampling?: unknown }
}

function registerResources(server: McpServer): void {
  server.registerResource('static-text', 'test://static-text', { mimeType: 'text/plain' }, ({ href }) => ({
    contents: [
      { uri: href, mimeType: 'text/plain', text: 'This is the content of the static text resource.' },
    ],
  }))
  server.registerResource('static-binary', 'test://static-binary', { mimeType: 'image/png' }, ({ href }) => ({
    contents: [{ uri: href, mimeType: 'image/png', blob: png }],
  }))
  const template = new ResourceTemplate('test://template/{id}/data', { list: undefined })
  server.registerResource('template', template, { mimeType: 'application/json' }, ({ href }, { id }) => ({
    contents: [
      { uri: href, mimeType: 'application/json', text: JSON.stringify({ id, data: `Data for ID: ${id}` }) },
    ],
  }))
}

function registerPrompts(server: McpServer): void {
  server.registerPrompt('test_simple_prompt', about, () => ({
    messages: [said('This is a simple prompt for testing.')],
  }))
  const word = completable(z.string(), (value) =>
    ['paris', 'park', 'party'].filter((one) => one.startsWith(value)),
  )
  server.registerPrompt(
    'test_prompt_with_arguments',
    { ...about, argsSchema: z.object({ arg1: word, arg2: z.string() }) },
    ({ arg1, arg2 }) => ({ messages: [said(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)] }),
  )
  server.registerPrompt(
    'test_prompt_with_embedded_resource',
    { ...about, argsSchema: z.object({ resourceUri: z.string() }) },
    ({ resourceUri }) => ({
      messages: [
        {
          role: 'user',
          content: {
            type: 'resource',
            resource: {
              uri: resourceUri,
              mimeType: 'text/plain',
              text: 'Embedded resource content for testing.',
            },
          },
        },
        said('Please process the embedded resource above.'),
      ],
    }),
  )
  server.registerPrompt('test_prompt_with_image', about, () => ({
    messages: [{ role: 'user', content: image }, said('Please analyze the image above.')],
  }))
  server.registerPrompt('test_input_required_result_prompt', about, ({ mcpReq }) =>
    'user_context' in (mcpReq.inputResponses ?? {})
      ? { messages: [said('done')] }
      : inputRequired({
          inputRequests: {
            user_context: form('What context should the prompt use?', { context: { type: 'string' } }),
          },
        }),
  )
}
