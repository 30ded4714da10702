/** What a runtime is given to run the suite. */
export interface RuntimeContext {
  /** An empty folder of its own, removed afterwards. */
  readonly temp: string
  /** Ends the run. */
  readonly signal: AbortSignal
  /** Takes each line of the report: TAP, with the version as `# version 1.2.3`. */
  readonly print: (line: string) => void
}

/** A runtime that the suite is run on. */
export interface Runtime {
  /** What it is called in the report. */
  readonly name: string
  /** What its version has to begin with. */
  readonly expected?: string
  /** Runs the suite on it; throws when it cannot be started or ends badly. */
  run(context: RuntimeContext): Promise<void>
}
