import { documentation, type KnownPath } from '@timkit/core/api'
import type { CoverageNote } from './services/coverage-note.ts'
import { differences } from './services/differences.generated.ts'
import { otherCommands } from './services/other-commands.ts'
import { routes } from './services/routes.ts'

/** Commands of core's tables that the emulator refuses as unknown, with the reason. */
export const notEmulated: Readonly<Partial<Record<KnownPath, CoverageNote>>> = {}

/** What is different in every command. */
export const everywhere: readonly CoverageNote[] = [
  {
    en: 'A field that is null counts as left out, and `random` may be missing; neither is documented.',
    zh: '值为 null 的字段视为未填写，`random` 可以不填；文档都没有说明。',
  },
  {
    en: 'An optional object may be an empty list, as PHP writes it, and an optional `From_Account` may be empty; neither is documented.',
    zh: '可选的对象可以是空数组（PHP 如此编码），可选的 `From_Account` 可以为空；文档都没有说明。',
  },
  {
    en: 'A caller who is not the admin is refused with 60010; pages name codes of their service as well.',
    zh: '调用者不是管理员时返回 60010；部分接口的文档还列出了各自服务的错误码。',
  },
  {
    en: 'A field is read under the name that it once had, too, such as `ShutUpTime` for `MuteTime`; answers have the names of today. Whether the service still takes the old ones is not documented.',
    zh: '字段的旧名同样有效，例如 `MuteTime` 的旧名 `ShutUpTime`；应答只用现在的名称。文档没有说明服务端是否仍接受旧名。',
  },
]

/** Whether a command of core's tables is emulated. */
export interface CoverageEntry {
  /** `service/command`. */
  readonly path: string
  /** Where Tencent documents it. */
  readonly docs: string
  /** Whether the emulator answers it. */
  readonly emulated: boolean
  /** Why it is not emulated, or what is different from the service. */
  readonly note: CoverageNote | undefined
}

/** Every command of core's tables, and how far it is emulated. */
export function coverage(): CoverageEntry[] {
  const emulated = new Set(routes.map((route) => route.path))
  const notes: Readonly<Record<string, CoverageNote | undefined>> = { ...differences, ...notEmulated }
  return Object.entries(documentation).map(([path, docs]) => {
    return { path, docs, emulated: emulated.has(path), note: notes[path] }
  })
}

const words = {
  en: {
    head: ['Command', 'Emulated', 'Difference'],
    yes: 'yes',
    no: 'no',
    every: 'every command',
    refused: 'Refused like an unknown one; `ErrorInfo` says that the service has it, and its page.',
  },
  zh: {
    head: ['接口', '已模拟', '不同之处'],
    yes: '是',
    no: '否',
    every: '所有接口',
    refused: '与未知接口一样拒绝；`ErrorInfo` 会说明服务端有该接口，并给出文档地址。',
  },
} as const

/** The coverage as a table in Markdown, with its columns aligned as the formatter of this repository does. */
export function coverageTable(language: keyof CoverageNote): string {
  const { head, yes, no, every, refused } = words[language]
  const commands = coverage().map(({ path, docs, emulated, note }) => [
    `[\`${path}\`](${docs})`,
    emulated ? yes : no,
    note?.[language] ?? '',
  ])
  const rows = [
    ...everywhere.map((note) => [every, '', note[language]]),
    ...commands,
    ...[...otherCommands].map(([path, docs]) => [`[\`${path}\`](${docs})`, no, refused]),
  ]
  const widths = head.map((name, column) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => padTo(width, cells[column] ?? '')).join(' | ')} |`
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n')
}

function padTo(width: number, cell: string): string {
  return cell + ' '.repeat(width - widthOf(cell))
}

/** Chinese characters and full-width punctuation are as wide as two others. */
function widthOf(text: string): number {
  return text.replaceAll(/[\u3000-\u9FFF\uFF01-\uFF60]/g, '  ').length
}
