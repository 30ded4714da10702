import * as vscode from 'vscode'
import type { RegisterCommands } from '../editor/commands/register-commands.ts'
import { registerCallLanguage } from './call-language.ts'
import type { ApiCallParts } from './parts.ts'

/** What {@link registerApiCall} needs. */
export interface ApiCallRegistration extends ApiCallParts {
  readonly register: RegisterCommands<ApiCallParts>
}

/** Registers the commands that call the API, and the language of their documents. */
export function registerApiCall({ register, ...parts }: ApiCallRegistration): vscode.Disposable {
  return vscode.Disposable.from(registerCallLanguage(), register(parts))
}
