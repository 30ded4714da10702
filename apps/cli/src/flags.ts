import { UsageError } from '@timkit/command-line'
import type { Translate } from './context.ts'

/** Flags that commands share. */
export interface CommonFlags {
  readonly json?: boolean | undefined
  readonly demo?: boolean | undefined
  readonly lang?: 'en' | 'zh' | undefined
}

/** Flags of what reads or writes an archive. */
export interface ArchiveFlags extends CommonFlags {
  readonly archive?: string | undefined
}

/** A flag that is there or not. */
export function yesFlag(brief: string) {
  return { kind: 'boolean', brief, optional: true, withNegated: false } as const
}

/** A flag with a text. */
export function textFlag(brief: string, placeholder: string) {
  return { kind: 'parsed', parse: String, brief, placeholder, optional: true } as const
}

/** A flag with a whole number. */
export function numberFlag(brief: string, { min, max }: { readonly min: number; readonly max: number }) {
  const parse = (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= min && value <= max) return value
    throw new UsageError(`must be a whole number from ${min} to ${max}, not "${text}"`)
  }
  return { kind: 'parsed', parse, brief, placeholder: 'N', optional: true } as const
}

/** The flags that every command has. */
export function commonFlags(t: Translate) {
  return {
    json: yesFlag(t({ en: 'Write JSON for programs', zh: '输出供程序读取的 JSON' })),
    demo: yesFlag(
      t({
        en: 'Ask a sample app inside this program: no account needed',
        zh: '使用程序内置的示例应用：不需要账号',
      }),
    ),
    lang: {
      kind: 'enum',
      values: ['en', 'zh'],
      brief: t({ en: 'Language (TIMKIT_LANG)', zh: '语言（TIMKIT_LANG）' }),
      optional: true,
    },
  } as const
}

/** The flags of commands that have an archive. */
export function archiveFlags(t: Translate) {
  return {
    archive: textFlag(
      t({
        en: 'Folder of the archive (TIMKIT_ARCHIVE). Default: timkit-archive',
        zh: '归档所在的文件夹（TIMKIT_ARCHIVE），默认 timkit-archive',
      }),
      'DIR',
    ),
    ...commonFlags(t),
  } as const
}
