declare const made: unique symbol

/** An address that runs a command of the editor that shows the page, as far as the editor lets this page run it. */
export type CommandAddress = string & { readonly [made]: true }

/** Makes an address that runs a command of ours. */
export function commandAddress(
  command: `timkit.${string}`,
  ...args: readonly (string | number)[]
): CommandAddress {
  if (!/^timkit\.\w+$/.test(command)) throw new TypeError(`${command} is not a command of ours`)
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}` as CommandAddress
}
