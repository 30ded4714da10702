import { UsageError, type Words } from '@timkit/command-line'
import type { CliContext } from '../context.ts'

/** What of the flags of a search, a count or an export says whose messages are meant. */
export interface ConversationFlags {
  readonly user?: string | undefined
  readonly peer?: string | undefined
  readonly group?: string | undefined
  readonly kind?: 'c2c' | 'group' | undefined
  readonly live?: boolean | undefined
}

/**
 * Refuses flags that cannot be together, in their own words: the archive would say so in those of its options.
 *
 * @throws {UsageError} They name no conversation, or two.
 */
export function checkConversation(flags: ConversationFlags, { t }: Pick<CliContext, 't'>): void {
  const problem = problemOf(flags)
  if (problem !== undefined) throw new UsageError(t(problem))
}

function problemOf({ user, peer, group, kind, live }: ConversationFlags): Words | undefined {
  for (const [name, value] of Object.entries({ user, peer, group })) {
    if (value === '') return { en: `--${name} must not be empty`, zh: `--${name} 不能为空` }
  }
  if (peer !== undefined && group !== undefined) {
    return {
      en: '--peer and --group cannot be together: a message is in a group or between two accounts',
      zh: '--peer 和 --group 不能同时使用：一条消息要么在群里，要么在两个账号之间',
    }
  }
  const flag = group !== undefined ? 'group' : peer !== undefined ? 'peer' : undefined
  if (flag !== undefined && kind !== undefined && kind !== (flag === 'group' ? 'group' : 'c2c')) {
    return {
      en: `--kind ${kind} and --${flag} cannot be together: leave out one of them`,
      zh: `--kind ${kind} 和 --${flag} 不能同时使用：请去掉其中一个`,
    }
  }
  if (live === true && group === undefined && (user === undefined || peer === undefined)) {
    return {
      en: '--live needs --user and --peer, or --group: the service is asked for one conversation',
      zh: '--live 需要 --user 和 --peer，或 --group：只向服务端查询一个会话',
    }
  }
  return undefined
}
