/**
 * Writes the pages of `docs/api` from the exported types and their comments.
 * With `--check` it writes nothing and fails when a page is not up to date.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type ApiPage, renderApiPage } from './api-page.ts'
import { readDeclarations } from './deno-doc.ts'

interface Reference extends ApiPage {
  /** The page, from the root of the repository. */
  readonly path: string
  /** The folder of the sources, from the root of the repository. */
  readonly folder: string
  /** The files that a program can import. */
  readonly entries: readonly string[]
}

const references: readonly Reference[] = [
  {
    name: '@timkit/core',
    path: 'docs/api/core.md',
    folder: 'packages/core/src/',
    sources: '../../packages/core/src/',
    entries: ['index.ts'],
    introduction: `Everything that \`@timkit/core\` exports. The commands of the service are on a page of their own,
[endpoints](../endpoints.md), and so are its [error codes](../error-codes.md). What goes over the wire is in
[\`@timkit/core/wire\`](core-wire.md), what the client knows of each command in [\`@timkit/core/api\`](core-api.md), and the
methods of the client as functions are in [\`@timkit/core/operations\`](core-operations.md). What reads history files that were
kept is in [\`@timkit/core/history\`](core-history.md), and what receives webhooks in [\`@timkit/core/webhook\`](core-webhook.md).

Times are a \`Date\`, unix seconds, or an ISO 8601 text with its offset; waits are in milliseconds, validities of UserSigs in
seconds. Hours are in Beijing time. A wrong argument is a \`TypeError\` or \`RangeError\` before anything is sent.`,
    topics: [
      {
        title: 'Client',
        about:
          'One object for one app. `client.api.openim.sendMsg(…)` and the like are the commands of the service.',
        from: ['client.ts', 'tim.ts', 'client-options.ts', 'client-environment.ts'],
      },
      {
        title: 'Conversations',
        about:
          'What the methods of the client that count and read take and give: see [paging](../guides/paging.md).',
        from: ['conversation/', 'listing/', 'paging/', 'batch/'],
      },
      {
        title: 'People',
        about: 'What the methods that list friends and blocklists and look for accounts take and give.',
        from: ['people/'],
      },
      {
        title: 'Sending',
        about:
          'What `client.send` and `client.pushToAll` take and give: see [send exactly once](../guides/sending.md).',
        from: ['send/', 'push/'],
      },
      {
        title: 'History files',
        about: 'The hourly files of all messages of the app: see [archives](../guides/history-archives.md).',
        from: ['history/'],
      },
      {
        title: 'Errors',
        about: 'What is thrown: see [errors](../guides/errors.md).',
        from: ['errors.ts', 'argument-error.ts', 'failure.ts', 'partial-failures.ts'],
      },
      { title: 'Error codes', about: 'What a code means and what to do about it.', from: ['error-codes/'] },
      {
        title: 'UserSig',
        about: 'The password of a user, or of the admin who calls: see [UserSig](../guides/user-sig.md).',
        from: ['user-sig/'],
      },
      {
        title: 'Messages',
        about: 'Builds, reads and shows what a message says.',
        from: [
          'message/chat.ts',
          'message/build/builders.ts',
          'message/build/media-builders.ts',
          'message/message.ts',
          'message/read/merged-messages.ts',
          'message/text/one-line.ts',
          'message/read/read-body.ts',
          'message/text/render-text.ts',
          'message/text/render-words.ts',
          'message/read/reply.ts',
          'message/text/search-text.ts',
          'message/text/message-texts.ts',
          'message/guards.ts',
          'message/standard-schema.ts',
          'message/read/media.ts',
        ],
      },
      {
        title: 'Transport',
        about: 'How calls are sent, held back and repeated: see [rate limits](../guides/rate-limits.md).',
        from: ['runtime.ts', 'sleep.ts', 'transport/', 'time.ts'],
      },
    ],
  },
  {
    name: '@timkit/core/api',
    path: 'docs/api/core-api.md',
    folder: 'packages/core/src/',
    sources: '../../packages/core/src/',
    entries: ['api.ts'],
    introduction: `Everything that \`@timkit/core/api\` exports: for programs that look at the commands themselves. To call
them, \`client.api\` and \`client.call\` are enough. The commands are listed in [endpoints](../endpoints.md).`,
    topics: [
      {
        title: 'Tables',
        about: 'What the client knows of each command of the service, as data.',
        from: [
          'api/tables.generated.ts',
          'api/documentation.generated.ts',
          'api/endpoint.ts',
          'paging/paged-commands.generated.ts',
          'batch/batched-commands.generated.ts',
        ],
      },
      {
        title: 'Types by path',
        about: 'What a command takes and answers, for functions that take the path of a command.',
        from: [
          'api/known-path.ts',
          'api/commands.generated.ts',
          'paging/paged-path.ts',
          'batch/batched-path.ts',
        ],
      },
      {
        title: 'Methods',
        about: 'What `client.api` is.',
        from: ['services/'],
      },
      {
        title: 'Services',
        about: 'The table of each service, and the types of its commands by path.',
        from: ['api/'],
        brief: true,
      },
    ],
  },
  {
    name: '@timkit/core/operations',
    path: 'docs/api/core-operations.md',
    folder: 'packages/core/src/',
    sources: '../../packages/core/src/',
    entries: ['operations.ts'],
    introduction: `Everything that \`@timkit/core/operations\` exports: what the client does, as functions of a \`Caller\`. What they
take and give is on the page of [\`@timkit/core\`](core.md).`,
    topics: [
      {
        title: 'Conversations',
        about: 'Counts, conversations, messages, members, groups and names.',
        from: ['conversation/', 'paging/', 'batch/'],
      },
      { title: 'People', about: 'Friends, blocklists, and which accounts exist.', from: ['people/'] },
      { title: 'Sending', about: 'See [send exactly once](../guides/sending.md).', from: ['send/', 'push/'] },
      {
        title: 'History files',
        about: 'See [archives](../guides/history-archives.md).',
        from: ['history/', 'operations.ts'],
      },
      { title: 'Callers', about: 'What operations need.', from: ['transport/'] },
    ],
  },
  {
    name: '@timkit/core/history',
    path: 'docs/api/core-history.md',
    folder: 'packages/core/src/',
    sources: '../../packages/core/src/',
    entries: ['history.ts'],
    introduction: `Everything that \`@timkit/core/history\` exports: history files that were kept, read and verified without the service.
\`client.historyBytes\` of [\`@timkit/core\`](core.md) gives what to keep: see [archives](../guides/history-archives.md).`,
    topics: [
      {
        title: 'Kept files',
        about: 'Both take the bytes and what the service said of them.',
        from: ['history.ts', 'history/'],
      },
    ],
  },
  {
    name: '@timkit/core/webhook',
    path: 'docs/api/core-webhook.md',
    folder: 'packages/core/src/',
    sources: '../../packages/core/src/',
    entries: ['webhook.ts'],
    introduction: `Everything that \`@timkit/core/webhook\` exports: see [webhooks](../guides/webhooks.md). The fields of events are those
of Tencent’s documentation; the sources explain each.`,
    topics: [
      {
        title: 'Receiver',
        about: 'A function of a `Request` that answers webhooks, and what its handlers get.',
        from: ['webhook/handler/'],
      },
      {
        title: 'Verdicts',
        about: 'What is decided of an event before it happens.',
        from: ['webhook/answer/'],
      },
      { title: 'De-duplication', about: 'Which events were handled.', from: ['webhook/deduplicate/'] },
      {
        title: 'Messages',
        about: 'The message of an event, and what tells a message from all others.',
        from: ['webhook/message/'],
      },
      {
        title: 'Verifying',
        about: 'For receivers that are built otherwise.',
        from: ['webhook/verify/', 'errors.ts'],
      },
      { title: 'Signing', about: 'For tests of a receiver.', from: ['webhook/sign/'] },
      {
        title: 'Events',
        about: 'What is known of each event, and what its body has.',
        from: ['webhook/events/'],
        brief: true,
      },
    ],
  },
  {
    name: '@timkit/core/wire',
    path: 'docs/api/core-wire.md',
    folder: 'packages/core/src/',
    sources: '../../packages/core/src/',
    entries: ['wire.ts'],
    introduction: `Everything that \`@timkit/core/wire\` exports: types only. Their fields are those of Tencent’s
documentation; the sources explain each.`,
    topics: [
      {
        title: 'Elements and messages',
        about: 'What a message is made of, as the commands take and answer it, and as history files hold it.',
        from: ['message/'],
        brief: true,
      },
      {
        title: 'Requests and answers',
        about: 'The bodies of the [commands](../endpoints.md).',
        from: ['api/'],
        brief: true,
      },
    ],
  },
  {
    name: '@timkit/emulator',
    path: 'docs/api/emulator.md',
    folder: 'packages/emulator/src/',
    sources: '../../packages/emulator/src/',
    entries: ['index.ts', 'serve.ts', 'world.ts'],
    introduction: `Everything that \`@timkit/emulator\`, \`@timkit/emulator/serve\` and \`@timkit/emulator/world\` export. How to test with it is in
[testing your own app](../guides/testing.md); its command line is in [its README](../../packages/emulator/README.md).`,
    topics: [
      {
        title: 'Emulator',
        about: 'An app of Tencent Cloud IM that answers requests on your machine.',
        from: ['emulator.ts', 'options.ts', 'time/clock.ts', 'history/generate.ts'],
      },
      {
        title: 'HTTP server',
        about: 'Exported by `@timkit/emulator/serve`; needs `node:http`.',
        from: ['serve.ts'],
      },
      { title: 'Faults', about: 'What goes wrong, on demand.', from: ['faults/'] },
      {
        title: 'Webhooks',
        about: "The app's own server, which is asked before something is done and told afterwards.",
        from: ['webhooks/'],
      },
      { title: 'Devices', about: 'Where users do something themselves.', from: ['device/'] },
      { title: 'Seeds', about: 'What the world holds at the start.', from: ['seed/'] },
      {
        title: 'Log',
        about: 'The last requests and their answers.',
        from: ['gateway/', 'values/json-object.ts'],
      },
      {
        title: 'World',
        about:
          'Everything the app remembers, to look into and to change. Exported by `@timkit/emulator/world`.',
        from: ['world/'],
      },
    ],
  },
]

const root = new URL('../../../', import.meta.url)
const check = process.argv.includes('--check')
for (const { path, folder, entries, ...page } of references) {
  const file = new URL(path, root)
  const text = renderApiPage(page, readDeclarations(new URL(folder, root), entries))
  if (!check) {
    await mkdir(new URL('.', file), { recursive: true })
    await writeFile(file, text)
    console.log(`Wrote ${fileURLToPath(file)}`)
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${path} is not what the types say: run \`node packages/core/scripts/api-reference.ts\``)
    process.exitCode = 1
  }
}
