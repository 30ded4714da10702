import { auditLog } from '../told/refusals.ts'
import { ToldError } from '../told/told-error.ts'

/** What is written down of a call. Never texts, words that were looked for, or secrets. */
export interface AuditEntry {
  /** Who asked: the subject of an access token, the key of the team, or the user of this machine. */
  readonly who: string
  readonly tool: string
  /** The accounts that the call named. None: it was about all that may be read. */
  readonly accounts?: readonly string[] | undefined
  /** The groups that the call named. */
  readonly groups?: readonly string[] | undefined
  /** How many messages were handed out. */
  readonly messages: number
  /** What came of it, such as `answered` or `failed`. */
  readonly outcome: string
  /** Why it failed. */
  readonly code?: string | undefined
  /** Which draft a message was sent by. */
  readonly draft?: string | undefined
  /** Milliseconds since the call came. */
  readonly ms: number
}

/** Where it is written down who asked what. */
export interface Audit {
  /**
   * Writes down what came of a call. Nothing of it may leave this server before this has resolved.
   *
   * @throws {AuditError} It is not written down.
   */
  readonly record: (entry: AuditEntry) => Promise<void>
  /** Ends what is under way. */
  readonly close: () => Promise<void>
}

/** The audit log cannot be written: then nothing is answered either. */
export class AuditError extends ToldError {
  override readonly name = 'AuditError'
  /** What the file system says, such as `ENOSPC`. */
  readonly code: string

  constructor(code: string) {
    super(auditLog(code))
    this.code = code
  }
}

/** Writes nothing down: nobody asked for an audit log. */
export const noAudit: Audit = { record: async () => undefined, close: async () => undefined }

/** An audit log that is opened with the first call, and again with the next one where that fails. */
export function lateAudit(open: () => Promise<Audit>): Audit {
  let opened: Promise<Audit> | undefined
  return {
    record: async (entry) => {
      opened ??= open()
      try {
        await (await opened).record(entry)
      } catch (error) {
        if (error instanceof AuditError) throw error
        opened = undefined
        throw new AuditError(codeOf(error))
      }
    },
    close: async () => {
      const audit = await opened?.catch(() => undefined)
      await audit?.close()
    },
  }
}

/** What a file system says of a failure. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' ? code : error instanceof Error ? error.message.slice(0, 100) : 'unknown'
}
