import { report } from '../report.ts'

declare const Bun: { readonly version: string }
declare const process: { exitCode: number | undefined }

console.log(`# version ${Bun.version}`)
if (!(await report(console.log))) process.exitCode = 1
