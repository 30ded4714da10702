/** What the page imports and calls. */
export { report } from '../report.ts'
