/**
 * How programs answer HTTP on Node: requests of the web come in, and answers of the web go out.
 *
 * @module
 */

export { type NodeListenerOptions, nodeListener } from './http/node-listener.ts'
