import { expect, test } from 'vitest'
import { hostConfig } from './host-config.ts'

const startOf = (program: string) => {
  const snippet = hostConfig(['cursor'], { demo: 'true' }, { program })
  const { command, args } = JSON.parse(snippet.replace(/^.*\n/, '')).mcpServers.timkit
  return [command, ...args]
}

test.each([
  '/home/alice/.npm/_npx/1/node_modules/.bin/timkit-mcp',
  'C:\\shop\\node_modules\\@timkit\\mcp\\dist\\timkit-mcp.js',
])('an installed server is started by its name: %s', (program) => {
  expect(startOf(program)).toEqual(['npx', '-y', '@timkit/mcp', '--demo'])
})

test('a server of a build of your own is started by its path, since no registry has it', () => {
  const program = '/home/alice/timkit/apps/mcp/dist/timkit-mcp.js'
  expect(startOf(program)).toEqual(['node', program, '--demo'])
})
