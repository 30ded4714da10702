/**
 * Elements for pages around messages, such as tables and bars: what is made by them is as safe as a message that is drawn.
 *
 * @module
 */

export { type CommandAddress, commandAddress } from './html/command-address.ts'
export { type Attributes, element } from './html/element.ts'
