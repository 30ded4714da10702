/** Folders and files of a package from top to bottom; what stands in one row may import each other. */
export interface Layers {
  /** The sources, from the root of the repository. What they import from elsewhere is left to another entry. */
  readonly folder: string
  /** Names in `folder`. A file that no row names is at the bottom; a folder has to be in a row. */
  readonly rows: readonly (readonly string[])[]
}

/** The layers of each package; docs/architecture.md says what they are for. */
export const layers: readonly Layers[] = [
  {
    folder: 'packages/core/src',
    rows: [
      [
        'index.ts',
        'history.ts',
        'internal.ts',
        'operations.ts',
        'webhook.ts',
        'wire.ts',
        'api.ts',
        'client.ts',
        'client-environment.ts',
      ],
      ['webhook'],
      ['late-operation.ts', 'late-operations.ts'],
      ['client-inside.ts'],
      ['tim.ts', 'client-options.ts'],
      ['push'],
      ['send', 'history', 'people'],
      ['conversation'],
      ['paging', 'batch'],
      ['partial-failures.ts', 'outcomes'],
      ['services'],
      ['listing'],
      ['transport'],
      ['user-sig', 'error-codes'],
      ['api'],
      ['message'],
    ],
  },
  {
    folder: 'packages/core/src/transport',
    rows: [
      ['connection.ts'],
      ['transport.ts'],
      ['call.ts'],
      ['attempt'],
      ['call-context.ts'],
      ['read-call-options.ts', 'options'],
      ['hosts', 'events'],
      ['caller.ts', 'as-operation.ts'],
      ['retry'],
      ['time', 'json'],
    ],
  },
  {
    folder: 'packages/core/src/webhook',
    rows: [
      ['message'],
      ['handler'],
      ['verify', 'deduplicate', 'answer'],
      ['sign'],
      ['events'],
      ['key-parts.ts'],
    ],
  },
  {
    folder: 'packages/emulator/src',
    rows: [
      ['bin.ts', 'launch.ts', 'index.ts'],
      ['command-line'],
      ['serve.ts'],
      ['emulator.ts'],
      ['page', 'control.ts'],
      ['gateway'],
      ['options.ts'],
      ['faults', 'coverage.ts'],
      ['services'],
      ['request', 'webhooks'],
      ['history', 'seed'],
      ['world', 'world.ts'],
      ['time', 'values'],
    ],
  },
  {
    folder: 'packages/emulator/src/page',
    rows: [['page.ts'], ['server'], ['view'], ['findings'], ['client'], ['wire']],
  },
  {
    folder: 'packages/emulator/src/page/client',
    rows: [
      ['main.ts'],
      ['shell'],
      ['accounts', 'chats', 'groups', 'official-accounts', 'pushes', 'requests', 'webhooks'],
      ['directory'],
      ['connection'],
      ['elements'],
      ['language'],
      ['state'],
    ],
  },
  {
    folder: 'packages/emulator/src/world',
    rows: [
      ['snapshot', 'groups'],
      ['world.ts'],
      ['stores.ts'],
      ['limits'],
      ['stores'],
      ['conversations'],
      ['records'],
    ],
  },
  {
    folder: 'packages/archive/src',
    rows: [
      ['index.ts', 'archive.ts'],
      ['finish-removal.ts'],
      ['erase', 'export', 'import', 'prune', 'rebuild'],
      ['upkeep'],
      ['sync', 'verify', 'search', 'status.ts'],
      ['ingest', 'manifest'],
      ['message-index'],
      ['archive-file.ts', 'lock'],
      ['raw'],
      ['hours', 'words'],
    ],
  },
  {
    folder: 'apps/mcp/src',
    rows: [
      ['bin.ts', 'index.ts'],
      ['commands', 'http', 'stdio'],
      ['server.ts'],
      ['resources', 'prompts', 'instructions.ts'],
      ['tools'],
      ['known-ids.ts'],
      ['app.ts', 'client.ts'],
      ['log.ts'],
      ['render', 'paging'],
      ['time'],
      ['safety'],
      ['config'],
    ],
  },
]
