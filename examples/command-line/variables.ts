/** The variables that name an app, as whoever started the program set them. */

/** Something that the person has to mend before a program can begin. */
export class SetupError extends Error {}

/** All variables. */
export type Variables = Readonly<Record<string, string | undefined>>

/** Which variable holds which option of the client. */
const optionsOf: Readonly<Record<string, string>> = {
  sdkAppId: 'TIMKIT_SDK_APP_ID',
  secretKey: 'TIMKIT_SECRET_KEY',
  identifier: 'TIMKIT_IDENTIFIER',
  region: 'TIMKIT_REGION',
  baseUrl: 'TIMKIT_BASE_URL',
  insecureHosts: 'TIMKIT_INSECURE_HOSTS',
}

/**
 * Gives the value of a variable; one that is blank was left out.
 *
 * @throws {SetupError} It is `${NAME}`, which some hosts of programs hand on as it stands.
 */
export function given(env: Variables, name: string): string | undefined {
  const value = env[name]?.trim() || undefined
  if (value !== undefined && /^(\$\{.*\}|\$\w+|%\w+%|\{\{.*\}\})$/.test(value)) {
    throw new SetupError(`${name} is ${value}, which nobody filled in: set it to a value, or leave it out`)
  }
  return value
}

/** The hosts to which a UserSig may travel unencrypted, besides this machine. */
export function insecureHosts(env: Variables): string[] {
  return (given(env, 'TIMKIT_INSECURE_HOSTS') ?? '').split(/[,\s]+/).filter((host) => host !== '')
}

/** Says what is wrong with an option in terms of its variable. The client's errors never hold the key. */
export function inVariables(message: string): string {
  return message
    .replace(/^\w+/, (option) => optionsOf[option] ?? option)
    .replace(/insecureHosts: \["([^"]*)"\]/, 'TIMKIT_INSECURE_HOSTS=$1')
}
