import type { z } from 'zod'
import type { Translate } from '../../../../context.ts'
import { suggestion } from '../../../../input/suggestion.ts'
import { settingsIn } from './config-schema.ts'
import type { ParsedFile, Step } from './parsed-file.ts'

/** What is wrong with a setting. */
export interface ConfigFault {
  readonly path: readonly Step[]
  readonly line: number
  /** Goes on behind the name of the setting. */
  readonly text: string
}

/** Tells what a schema found, each with its line. */
export function configFaults(error: z.ZodError, file: ParsedFile, t: Translate): ConfigFault[] {
  return error.issues
    .flatMap((issue) => {
      const path = issue.path as readonly Step[]
      if (issue.code !== 'unrecognized_keys') return [faultAt(path, textOf(issue, file, t), file)]
      const known = settingsIn(path)
      return issue.keys.map((name) => {
        const text = t({ en: 'is no setting', zh: '不是有效的设置' })
        return faultAt([...path, name], `${text}${suggestion(name, known, t)}`, file)
      })
    })
    .toSorted((a, b) => a.line - b.line)
}

function faultAt(path: readonly Step[], text: string, file: ParsedFile): ConfigFault {
  return { path, line: file.lineOf(path), text }
}

function textOf(issue: z.core.$ZodIssue, file: ParsedFile, t: Translate): string {
  const isMissing = issue.code === 'invalid_type' && issue.path.length > 0 && !file.has(issue.path as Step[])
  return isMissing ? t({ en: 'is missing', zh: '缺失' }) : issue.message
}
