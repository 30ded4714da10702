import { report } from '../report.ts'

/** What `workerd test` calls. */
// biome-ignore lint/style/noDefaultExport: workerd takes its handlers from the default export
export default {
  async test(): Promise<void> {
    if (!(await report(console.log))) throw new Error('The suite failed')
  },
}
