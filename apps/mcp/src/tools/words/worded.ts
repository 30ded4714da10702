import type { Language } from '../../config/config.ts'
import type { Tool } from '../define-tool.ts'
import { parametersZh } from './parameters-zh.ts'
import { toolsZh } from './tools-zh.ts'

/** A tool as it is told of in a language; what it does is the same. */
export function worded(tool: Tool, language: Language): Tool {
  const words = language === 'zh' && Object.hasOwn(toolsZh, tool.name) ? toolsZh[tool.name] : undefined
  if (words === undefined) return tool
  const { title, description, asked, use, hint } = words
  return {
    ...tool,
    title,
    description,
    ...(tool.question && {
      question: { ...tool.question, asked: asked ?? tool.question.asked, ...(use && { use }) },
    }),
    ...(tool.hint && { hint: hint ?? tool.hint }),
  }
}

/** What a schema says of a member, in a language. */
export function told(text: string, language: Language): string {
  return language === 'zh' && Object.hasOwn(parametersZh, text) ? (parametersZh[text] ?? text) : text
}
