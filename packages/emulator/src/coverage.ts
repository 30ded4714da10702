import { type AnyEndpoint, api, type KnownPath } from '@timkit/core'
import { routes } from './handlers/routes.ts'

/** Commands of core's tables that the emulator refuses as unknown, with the reason. */
export const notEmulated: Readonly<Partial<Record<KnownPath, string>>> = {}

/** Where an emulated command knowingly does less than the service. */
export const differences: Readonly<Partial<Record<KnownPath, string>>> = {
  'openim/get_c2c_unread_msg_num': 'More than 10 peers are refused with 90018; no code is documented.',
  'openim/admin_getroammsg':
    'The message that `LastMsgKey` names is not given again; this is not documented.',
  'openim/sendmsg':
    'No webhooks, no push. A `MsgLifeTime` other than 0 does not shorten how long a message is kept.',
  'openim/batchsendmsg': 'No push.',
  'openim/importmsg': 'Order of import is not enforced.',
  'openim/query_online_status':
    'Presence is what the seed says; the status is given as `Status` and as `State`.',
  'open_msg_svc/get_history':
    'One file per hour, made when it is asked for. A message imported later is in the next one.',
  'recentcontact/get_list': 'Pages of 20, a number that the service does not document.',
  'recentcontact/delete':
    'Group messages stay visible whatever `ClearRamble` says: the REST API has no view per member.',
  'im_open_login_svc/account_import': 'Any number of accounts, as in a paid edition.',
  'im_open_login_svc/account_delete': 'Accounts can be deleted, as in the free edition.',
  'profile/portrait_get': 'Every custom field exists.',
  'group_open_http_svc/group_msg_get_simple':
    'No topics. Expired messages are left out rather than given empty.',
  'group_open_http_svc/send_group_msg': 'No topics, webhooks or push.',
  'group_open_http_svc/create_group': 'No limits on the number of groups and members.',
}

/** Whether a command of core's tables is emulated. */
export interface CoverageEntry {
  /** `service/command`. */
  readonly path: string
  /** Where Tencent documents it. */
  readonly docs: string
  /** Whether the emulator answers it. */
  readonly emulated: boolean
  /** Why it is not emulated, or what is different from the service. */
  readonly note: string
}

/** Every command of core's tables, and how far it is emulated. */
export function coverage(): CoverageEntry[] {
  const emulated = new Set(routes.map((route) => route.path))
  const endpoints: AnyEndpoint[] = Object.values(api).flatMap((table) => Object.values<AnyEndpoint>(table))
  return endpoints.map(({ path, docs }) => {
    const notes: Readonly<Record<string, string | undefined>> = { ...differences, ...notEmulated }
    return { path, docs, emulated: emulated.has(path), note: notes[path] ?? '' }
  })
}

/** The coverage as a table in Markdown, with its columns aligned as the formatter of this repository does. */
export function coverageTable(): string {
  const rows = coverage().map(({ path, docs, emulated, note }) => [
    `[\`${path}\`](${docs})`,
    emulated ? 'yes' : 'no',
    note,
  ])
  const head = ['Command', 'Emulated', 'Difference']
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n')
}
