import type { KnownPath } from '../api/known-path.ts'
import type { BatchedCommands } from './batched-commands.generated.ts'

/** The path of a command whose requests can be split, such as `im_open_login_svc/account_check`. */
export type BatchedPath = keyof BatchedCommands & KnownPath
