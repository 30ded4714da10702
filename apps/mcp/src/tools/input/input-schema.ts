import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import type { Words } from '@timkit/command-line'
import { nearest } from '@timkit/core/internal'
import * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'
import type { App } from '../../app.ts'
import type { Language } from '../../config/config.ts'
import { safeLine } from '../../safety/sanitize.ts'
import { parameters } from '../../told/refusals.ts'
import type { Tool } from '../define-tool.ts'
import { leanStandard } from '../lean-schema.ts'
import { readLeniently } from './lenient-input.ts'

/** What a tool accepts, as the SDK wants it. */
export type InputSchema = StandardSchemaWithJSON<Record<string, unknown>, Record<string, unknown>>

/**
 * Makes the input schema of a tool: unknown parameters are refused instead of silently dropped, and a parameter
 * that the operator has fixed is not there at all. What is wrong is told in words that repeat nothing unsafe.
 */
export function inputOf(tool: Pick<Tool, 'input' | 'pinned'>, { config }: Pick<App, 'config'>): InputSchema {
  const fixed = config.account === undefined ? undefined : tool.pinned?.parameter
  const shape = Object.fromEntries(Object.entries(tool.input).filter(([name]) => name !== fixed))
  const schema = z.strictObject(shape)
  return leanStandard(schema['~standard'], { io: 'input', language: config.language }, (value) => {
    const result = schema.safeParse(readLeniently(value, shape), saying[config.language])
    if (result.success) return { value: result.data }
    return {
      issues: result.error.issues.map((issue) => ({
        message: messageOf(issue, Object.keys(shape))[config.language],
      })),
    }
  })
}

/** What the library says of a value; English, unless it is told otherwise. */
const saying: Readonly<Record<Language, z.core.ParseContext<z.core.$ZodIssue> | undefined>> = {
  en: undefined,
  zh: { error: zhCN().localeError },
}

function messageOf(issue: z.core.$ZodIssue, known: readonly string[]): Words {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    return parameters.unknown(quote(key), nearest(key, known) ?? '', known.join(', '))
  }
  const path = issue.path.map(String).join('.')
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return parameters.list(quote(path))
  }
  return parameters.wrong(path === '' ? '' : quote(path), safeLine(issue.message).slice(0, 200))
}

function quote(text: string): string {
  return JSON.stringify(safeLine(text).slice(0, 60))
}
