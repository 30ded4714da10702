import { UsageError } from '@timkit/command-line'

/** Reads the name of a time zone, in the spelling that this runtime has for it. */
export function readZone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    throw new UsageError(`There is no time zone "${text}": give a name such as Asia/Shanghai or UTC`)
  }
}
