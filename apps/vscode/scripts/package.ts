import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pack } from './pack.ts'
import { stage } from './stage.ts'

// Packed from a folder of its own, which holds nothing but what goes in.
const folder = await mkdtemp(join(tmpdir(), 'timkit-package-'))
try {
  await stage(folder)
  process.stdout.write(await pack(folder, process.argv[2] ?? 'timkit.vsix'))
} finally {
  await rm(folder, { recursive: true, force: true })
}
