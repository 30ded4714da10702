import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server'

/** What was asked for by an address, as far as it is known. */
export interface AskedByAddress {
  /** The tool that would have answered. */
  readonly tool: string
  readonly args: Readonly<Record<string, unknown>>
  /** Why it was refused, for the audit log. */
  readonly code: string
}

/** An address that leads to nothing for whoever asks, with what the audit log says of it. */
export class RefusedCall extends ProtocolError {
  readonly asked: AskedByAddress

  constructor(message: string, asked: AskedByAddress) {
    super(ProtocolErrorCode.InvalidParams, message)
    this.asked = asked
  }
}

/** What is wrong with arguments that no tool takes, for the audit log. */
export const invalidArguments = 'InvalidArguments'

/** For the audit log: errors of ours by their name, those of a check by what was checked. */
export function refusalCode(error: unknown): string {
  const { name = '' } = (error ?? {}) as { readonly name?: string }
  return name === 'AccessError' || name === 'CursorError' ? name : invalidArguments
}
