import { report } from '../report.ts'

declare const Deno: { readonly version: { readonly deno: string }; exitCode: number }

console.log(`# version ${Deno.version.deno}`)
if (!(await report(console.log))) Deno.exitCode = 1
