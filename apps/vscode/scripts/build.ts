import { bundle } from './bundle.ts'

await bundle('dist', process.argv.includes('--development'))
