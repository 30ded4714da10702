/**
 * The texts about errors and commands: half of all code, which most sessions never need.
 *
 * @module
 */

import { errorCodes, explain } from '@timkit/core'
import { documentation } from '@timkit/core/api'

export { commandFields, objectFields } from '../../command-fields/fields.generated.ts'
export { documentation, errorCodes, explain }
