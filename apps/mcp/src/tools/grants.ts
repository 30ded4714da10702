import { type McpServer, ProtocolError, ProtocolErrorCode, requireScopes } from '@modelcontextprotocol/server'
import type { App } from '../app.ts'
import { scopeOf } from '../config/toolsets.ts'
import type { Tool } from './define-tool.ts'
import { recordCall } from './record-call.ts'

/** What the SDK asks before it lets a request in. */
type Challenge = McpServer['resolveScopeChallenge']

/** What of a request the audit log names. */
interface Audited {
  /** The tool, or the method of what is no tool. */
  readonly name: string
  /** Names accounts and groups. */
  readonly argsOf: (params: Readonly<Record<string, unknown>>) => unknown
}

/** What a caller may do: each toolset needs a scope where access tokens have scopes. */
export class Grants {
  readonly #app: App
  readonly #principal: string
  readonly #prefix: string | undefined
  readonly #granted: ReadonlySet<string>

  /**
   * @param prefix what scopes begin with. @default callers need none
   * @param granted the scopes of the caller
   */
  constructor(
    app: App,
    {
      principal,
      prefix,
      granted,
    }: { principal: string; prefix: string | undefined; granted: readonly string[] },
  ) {
    this.#app = app
    this.#principal = principal
    this.#prefix = prefix
    this.#granted = new Set(granted)
  }

  /** Whether the caller may use some tools. */
  allow(tools: readonly Pick<Tool, 'toolset'>[]): boolean {
    return this.#missing(tools).length === 0
  }

  /**
   * Lets nobody in who may not use some tools: 403 with the scopes, so that a client can ask for them, and a line in the audit log.
   *
   * @returns what registers it
   */
  challenge(
    tools: readonly Pick<Tool, 'toolset'>[],
    { name, argsOf }: Audited,
  ): { readonly scopeChallenge?: Challenge } {
    const [first, ...others] = this.#needed(tools)
    if (first === undefined) return {}
    const required = requireScopes(first, ...others)
    return {
      scopeChallenge: async (context) => {
        const challenge = await required(context)
        if (challenge !== undefined) {
          const args = argsOf(context.request.params ?? {})
          const refused = { tool: name, args, outcome: 'refused', code: 'InsufficientScope', ms: 0 } as const
          await recordCall(this.#app, this.#principal, refused)
        }
        return challenge
      },
    }
  }

  /**
   * Refuses where the SDK has no challenge: of completion.
   *
   * @throws {ProtocolError} A scope is missing.
   */
  check(tools: readonly Pick<Tool, 'toolset'>[]): void {
    const missing = this.#missing(tools)
    if (missing.length > 0)
      throw new ProtocolError(
        ProtocolErrorCode.InvalidRequest,
        `insufficient_scope: ${missing.join(' ')} is needed`,
      )
  }

  #missing(tools: readonly Pick<Tool, 'toolset'>[]): readonly string[] {
    return this.#needed(tools).filter((scope) => !this.#granted.has(scope))
  }

  #needed(tools: readonly Pick<Tool, 'toolset'>[]): readonly string[] {
    const prefix = this.#prefix
    return prefix === undefined ? [] : [...new Set(tools.map(({ toolset }) => scopeOf(toolset, prefix)))]
  }
}
