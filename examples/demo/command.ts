import process from 'node:process'

/** What was typed to start this, without arguments: each runtime has a package manager of its own. */
export function demoCommand(
  versions: Readonly<Record<string, string | undefined>> = process.versions,
): string {
  if (versions.deno !== undefined) return 'deno task demo'
  if (versions.bun !== undefined) return 'bun run demo'
  return 'npx -y pnpm@12.4.2 demo --'
}
