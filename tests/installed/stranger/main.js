import { firstSteps } from './steps.js'

console.log(JSON.stringify(await firstSteps()))
