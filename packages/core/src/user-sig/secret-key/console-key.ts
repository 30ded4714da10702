/** Every key that the console shows is like this, and nothing that is like this has anything wrong with it. */
export const consoleKey: RegExp = /^[\da-f]{64}$/
