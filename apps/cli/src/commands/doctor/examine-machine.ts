import { statSync } from 'node:fs'
import type { Finding } from '@timkit/command-line/doctor'
import type { CliContext } from '../../context.ts'
import type { DoctorFlags } from './flags.ts'

/** Looks at the runtime: the archive needs its SQLite. */
export async function* examineNode({ t }: CliContext): AsyncGenerator<Finding> {
  const { node, bun, deno } = process.versions
  const name = bun !== undefined ? `Bun ${bun}` : deno !== undefined ? `Deno ${deno}` : `Node ${node}`
  const [major = 0, minor = 0] = node.split('.').map(Number)
  if (bun !== undefined || deno !== undefined || major > 22 || (major === 22 && minor >= 13)) {
    yield { level: 'ok', text: name }
    return
  }
  yield {
    level: 'fail',
    text: t({ en: `${name} has no SQLite, which the archive needs`, zh: `${name} 没有归档需要的 SQLite` }),
    remedy: t({ en: 'Use Node 22.13 or newer', zh: '请使用 Node 22.13 或更新的版本' }),
  }
}

/** Any of these bits lets others than its owner read a file. */
const readableByOthers = 0o044

/** Looks at who may read the file of the key. */
export async function* examineKeyFile(
  { env, t }: CliContext,
  { demo }: DoctorFlags,
): AsyncGenerator<Finding> {
  const path = env.TIMKIT_SECRET_KEY_FILE?.trim()
  if (demo === true || !path || process.platform === 'win32') return
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0
  if ((mode & readableByOthers) === 0) return
  yield {
    level: 'note',
    text: t({
      en: `Others on this machine can read ${path}, the file of the key`,
      zh: `本机上的其他用户可以读取密钥文件 ${path}`,
    }),
    remedy: `chmod 600 ${path}`,
  }
}
