/**
 * Starts a Chromium for tests, with nothing but npm. Tests read this package as TypeScript: it is not built.
 *
 * @module
 */

export { installOnce } from './cache.ts'
export { type LaunchOptions, launchChromium } from './launch.ts'
