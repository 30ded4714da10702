/** A process that speaks JSON-RPC, one message per line. */
export interface LineProcess {
  readonly send: (line: string) => void
  /** `onEnd` is called once, when the process ends, with the reason. */
  readonly listen: (onLine: (line: string) => void, onEnd: (reason: string) => void) => void
  readonly stop: () => void
}

/** How the packed MCP server is started. */
export interface McpProgram {
  readonly command: string
  readonly args: readonly string[]
  /** Variables that it always needs. */
  readonly env: Readonly<Record<string, string>>
}
