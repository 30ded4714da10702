import type { Client } from '@modelcontextprotocol/client'
import { encode } from 'gpt-tokenizer/encoding/cl100k_base'
import { type Called, call } from '../harness.ts'
import type { Task } from './task.ts'
import type { Language } from './world/people.ts'
import type { Shop } from './world/shop.ts'

/** How a task was solved. */
export interface Solved {
  readonly seen: readonly Called[]
  readonly tools: readonly string[]
  /** What the answers cost a model that is given the dearer of the two channels of each. */
  readonly tokens: number
}

/** Solves a task by its script. */
export async function solve(client: Client, task: Task, shop: Shop, language: Language): Promise<Solved> {
  const seen: Called[] = []
  const tools: string[] = []
  for (const [tool, args] of task.solve(shop, language).calls) {
    seen.push(await call(client, tool, { ...(typeof args === 'function' ? args(seen) : args) }))
    tools.push(tool)
  }
  return { seen, tools, tokens: seen.reduce((sum, called) => sum + costOf(called), 0) }
}

function costOf({ text, structured }: Called): number {
  return Math.max(encode(text).length, encode(JSON.stringify(structured)).length)
}
