/**
 * What runs inside the extension host on Node.
 *
 * @module
 */

import './mocha.ts'
import './editor-spy.ts'
import './suites/activation.ts'
import './suites/environment-app.ts'
import './suites/sample-world.ts'
import './suites/code-help.ts'
import './suites/user-sig.ts'
import './suites/assistants-node.ts'
import './suites/webhooks-node.ts'
import './suites/follow-node.ts'

export { runMocha as run } from './mocha.ts'
