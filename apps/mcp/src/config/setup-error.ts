/** The settings of this server are of no use: its operator has to change them, whatever is asked for. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}
