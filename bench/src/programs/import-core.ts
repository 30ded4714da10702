/** Imports core, and does nothing with it. */

import '@timkit/core'
