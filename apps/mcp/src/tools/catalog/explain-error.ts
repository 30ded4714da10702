import { explain } from '@timkit/core'
import * as z from 'zod'
import { readsChats } from '../annotations.ts'
import { defineTool, type Tool } from '../define-tool.ts'
import { retryText } from '../retry-text.ts'

/** What an error code of the service means. */
export const explainError: Tool = defineTool({
  name: 'im_explain_error',
  title: 'Explain an error code',
  description: `Explain an error code of Tencent Cloud IM: what happened, what to do, whether to retry. Works offline and calls nothing.
Use for codes from logs or other tools. Results of im_* tools explain their own errors already.`,
  summaryZh: '解释腾讯云 IM 的错误码：发生了什么，怎么办，要不要重试。离线可用，不调用任何接口。',
  question: { asked: 'what an error code means' },
  toolset: 'read',
  annotations: readsChats,
  input: {
    code: z.int().min(-2_147_483_648).max(2_147_483_647).describe('ErrorCode, such as 70009'),
    language: z.enum(['en', 'zh']).optional(),
  },
  output: z.object({
    summary: z.string(),
    code: z.int().min(-2_147_483_648).max(2_147_483_647),
    known: z.boolean(),
    name: z.string().optional(),
    meaning: z.string(),
    remedy: z.string(),
    retry: z.string(),
    documentation: z.string(),
  }),
  handle: async ({ code, language }, { app }) => {
    const locale = language ?? app.config.language
    const { known, name, meaning, remedy, retry, documentation } = explain(code, locale)
    return {
      structured: {
        summary: `${code}${name === undefined ? '' : ` ${name}`}: ${meaning}`,
        code,
        known,
        name,
        meaning,
        remedy,
        retry: retryText(retry, locale),
        documentation,
      },
      notes: [remedy, retryText(retry, locale), documentation],
    }
  },
})
