/**
 * The emulator, in a bundle of its own: most people never load it.
 *
 * @module
 */

export { createEmulator } from '@timkit/emulator'
