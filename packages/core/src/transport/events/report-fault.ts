/** What runtimes have for an error outside of any call. */
interface Host {
  readonly process?: { readonly emitWarning?: (warning: Error) => void }
  readonly reportError?: (error: unknown) => void
}

/**
 * Reports what a callback threw that may not fail a call, and lets the program go on.
 *
 * A warning of the process where there is one, although Deno and Bun have `reportError`, too: there, as in Node, an
 * uncaught error ends the process, and every call in it.
 *
 * @param name How the option is called that the callback was given as.
 */
export function reportFault(name: string, cause: unknown, host: Host = globalThis as Host): void {
  const why = cause instanceof Error ? cause.message : String(cause)
  const fault = new Error(`${name} failed, which no call suffers from: ${why}`, { cause })
  fault.name = 'TimkitWarning'
  if (typeof host.process?.emitWarning === 'function') host.process.emitWarning(fault)
  else if (typeof host.reportError === 'function') host.reportError(fault)
  else {
    queueMicrotask(() => {
      throw fault
    })
  }
}
