import type { App } from '../app.ts'
import type { AuditEntry } from '../audit/audit.ts'
import { namedIds } from '../audit/named-ids.ts'

/** A call that no tool has answered: what it asked for, and what became of it. */
export interface OtherCall extends Pick<AuditEntry, 'tool' | 'outcome' | 'code' | 'ms'> {
  /** Names accounts and groups, perhaps under their other names. */
  readonly args: unknown
}

/** Writes a line into the audit log for a call that shows nobody a message. */
export async function recordCall(app: App, principal: string, { args, ...call }: OtherCall): Promise<void> {
  await app.ids.prepare()
  const ids = namedIds(app.ids.revealIn(args))
  await app.audit.record({ who: app.nameOf(principal), ...ids, messages: 0, ...call })
}
