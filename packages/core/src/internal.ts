/**
 * What timkit's own emulator needs of the client. No promise is made about it: it may change in any release.
 *
 * @module
 */

export { createMd5, type Md5 } from './history/unpack/md5.ts'
