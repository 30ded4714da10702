/**
 * The commands of `open_msg_svc` that are emulated, one line each, by the names of core's table.
 *
 * @module
 */

export { getHistory } from './get-history.ts'
