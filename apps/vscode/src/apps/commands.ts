import type { Command } from '../editor/commands/command.ts'
import { addAccount } from './commands/add-account.ts'
import { addApp } from './commands/add-app.ts'
import { editApp } from './commands/edit-app.ts'
import { exploreSampleData } from './commands/explore-sample-data.ts'
import { findAccount } from './commands/find-account.ts'
import { removeApp } from './commands/remove-app.ts'
import { signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import { testConnection } from './commands/test-connection.ts'
import type { AppsParts } from './parts.ts'

/** Every command of the feature. */
export const commands: readonly Command<AppsParts>[] = [
  addAccount,
  addApp,
  editApp,
  exploreSampleData,
  findAccount,
  removeApp,
  signIn,
  signOut,
  testConnection,
]
