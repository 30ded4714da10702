import { firstSteps } from './steps.js'

// biome-ignore lint/style/noDefaultExport: a worker is what its module exports
export default {
  async test() {
    console.log(JSON.stringify(await firstSteps()))
  },
}
