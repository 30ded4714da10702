/** A mistake in the configuration or on the command line: told to the person without a stack trace. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
