/**
 * Writes what a plan means for the jobs that follow, as outputs of a step: `node describe-plan.ts PLAN >> "$GITHUB_OUTPUT"`.
 * `extension` and `core` are versions or empty; `images` is a list for a matrix.
 */

import { readPlan } from './plan.ts'

const images = [
  { name: '@timkit/mcp', image: 'timkit-mcp', dockerfile: 'apps/mcp/Dockerfile', context: '.' },
  { name: '@timkit/cli', image: 'timkit-cli', dockerfile: 'apps/cli/Dockerfile', context: '.' },
  {
    name: '@timkit/emulator',
    image: 'timkit-emulator',
    dockerfile: 'packages/emulator/Dockerfile',
    context: 'packages/emulator',
  },
]

const versions = new Map(readPlan(process.argv[2] ?? '.').map(({ name, version }) => [name, version]))

const outputs = {
  core: versions.get('@timkit/core') ?? '',
  extension: versions.get('timkit') ?? '',
  images: JSON.stringify(
    images.flatMap((entry) => {
      const version = versions.get(entry.name)
      return version === undefined ? [] : [{ ...entry, version, line: version.replace(/\.\d+(?:-.*)?$/, '') }]
    }),
  ),
}
for (const [name, value] of Object.entries(outputs)) console.log(`${name}=${value}`)
