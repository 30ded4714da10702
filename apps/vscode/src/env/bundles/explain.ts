/**
 * The texts about errors: a third of all code, which most sessions never need.
 *
 * @module
 */

import { errorCodes, explain } from '@timkit/core'

export { errorCodes, explain }
