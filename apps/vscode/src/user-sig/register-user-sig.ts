import type { Disposable } from 'vscode'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import type { UserSigParts } from './parts.ts'

/** What {@link registerUserSig} needs. */
export interface UserSigRegistration extends UserSigParts {
  readonly register: RegisterCommands<UserSigParts>
}

/** Registers the commands about UserSigs. */
export function registerUserSig({ register, ...parts }: UserSigRegistration): Disposable {
  return register(parts)
}
