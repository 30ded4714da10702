/**
 * What there is to say about errors: a third of all code, and most days nobody asks.
 *
 * @module
 */

import { errorCodes, explain } from '@timkit/core'

export { errorCodes, explain }
