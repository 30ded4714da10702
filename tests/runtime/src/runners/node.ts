import { report } from '../report.ts'

declare const process: { readonly version: string; exitCode: number | undefined }

console.log(`# version ${process.version.slice(1)}`)
if (!(await report(console.log))) process.exitCode = 1
