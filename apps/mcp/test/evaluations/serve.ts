/** Serves the shop of the evaluations, for an assistant with a real model: see README.md. Ends with Ctrl-C. */

import { fileURLToPath } from 'node:url'
import { tasks } from './tasks.ts'
import { openShop } from './world/open-shop.ts'
import type { Language } from './world/people.ts'

const language: Language = process.argv[2] === 'zh' ? 'zh' : 'en'
const { shop, env, close } = await openShop()
const server = {
  command: process.execPath,
  args: [fileURLToPath(new URL('../../dist/timkit-mcp.js', import.meta.url))],
  env: { ...env, TIMKIT_MCP_LANGUAGE: language },
}
console.log(JSON.stringify({ mcpServers: { 'timkit-evaluations': server } }, undefined, 2))
for (const { id, asks, solve } of tasks)
  console.log(`\n${id}\n  ${asks[language]}\n  = ${solve(shop, language).answer}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close())
