import { isBuiltin } from 'node:module'
import { ExitError, exitCodes } from '@timkit/command-line'
import type { CliContext } from '../context.ts'

/**
 * Checks that this Node has the database of an archive, before anything is written or asked for.
 *
 * @throws {ExitError} It is too old.
 */
export function checkRuntime({ t }: Pick<CliContext, 't'>): void {
  const { node, bun, deno } = process.versions
  // The others have one in every version that runs this program.
  if (bun !== undefined || deno !== undefined || isBuiltin('node:sqlite')) return
  throw new ExitError(
    t({
      en: `Node ${node} is too old to keep and search messages: install Node 22.13 or newer from nodejs.org. What only asks the service, such as timkit unread, works as it is`,
      zh: `Node ${node} 太旧，无法保存和搜索消息：请安装 Node 22.13 或更新版本（nodejs.org）。只查询服务端的命令（例如 timkit unread）不受影响`,
    }),
    exitCodes.unusable,
  )
}
