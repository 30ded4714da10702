import type { Config } from '../config/config.ts'
import { version } from '../version.ts'
import type { Audit } from './audit.ts'

/**
 * Opens the audit log that a configuration names; what that needs is only loaded then.
 *
 * @returns nothing where none is wanted
 * @throws {UsageError} It cannot be written.
 */
export async function auditOf({ audit, app }: Config): Promise<Audit | undefined> {
  if (audit === undefined) return undefined
  const { openAuditFile } = await import('./audit-file.ts')
  return openAuditFile(audit, { version, app: app?.sdkAppId ?? 'demo' })
}
