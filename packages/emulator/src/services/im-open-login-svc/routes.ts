/**
 * The commands of `im_open_login_svc` that are emulated, one line each, by the names of core's table.
 *
 * @module
 */

export { accountCheck } from './account-check.ts'
export { accountDelete } from './account-delete.ts'
export { accountImport } from './account-import.ts'
export { kick } from './kick.ts'
export { multiAccountImport } from './multi-account-import.ts'
