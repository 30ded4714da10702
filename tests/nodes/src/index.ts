/**
 * The lines of Node that timkit is tested on.
 *
 * 22, 24 and 26 are in long-term support: https://github.com/nodejs/release#release-schedule. 20 is not since
 * April 2026; it is what the README's commands can be started with, and what published files still run on.
 *
 * @module
 */

export { findNode } from './find-node.ts'
export { type Line, lines } from './lines.ts'
