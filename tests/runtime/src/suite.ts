/**
 * The one suite that every runtime runs: what core and emulator promise, on web platform APIs only.
 *
 * @module
 */

import { platform } from './suite/platform.ts'

/** Tests by what they prove. */
export type Suite = Readonly<Record<string, () => Promise<void>>>

/** All tests, in the order they are run. */
export const suite: Suite = { ...platform }
