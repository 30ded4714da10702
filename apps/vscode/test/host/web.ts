/**
 * What runs inside the extension host that is a web worker.
 *
 * @module
 */

import './mocha.ts'
import './editor-spy.ts'
import './suites/activation.ts'
import './suites/sample-world.ts'
import './suites/code-help.ts'
import './suites/user-sig.ts'
import './suites/browser-limits.ts'

export { runMocha as run } from './mocha.ts'
