import type { Command } from '../editor/commands/command.ts'
import { inspectUserSig } from './commands/inspect-user-sig.ts'
import { signUserSig } from './commands/sign-user-sig.ts'
import type { UserSigParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<UserSigParts>[] = [inspectUserSig, signUserSig]
