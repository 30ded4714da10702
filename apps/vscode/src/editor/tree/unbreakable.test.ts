import { expect, test } from 'vitest'
import { type NodeView, TreeNode } from './node.ts'
import { childrenOf, uniqueIds, viewOf } from './unbreakable.ts'

class Broken extends TreeNode {
  readonly id: string
  constructor(id = 'broken') {
    super(undefined)
    this.id = id
  }
  override view(): NodeView {
    throw new Error('the time is no time')
  }
  override children(): Promise<readonly TreeNode[]> {
    return Promise.reject(new Error('the list is no list'))
  }
}

class Named extends TreeNode {
  readonly id = 'named'
  override view(): NodeView {
    const name = 'exe.\u202etxt\u2066\n── Today'
    return { label: name, description: name, tooltip: `**${name}**  \nsecond`, kind: 'x', spoken: name }
  }
}

test('no name turns the direction of writing or breaks a line, wherever it shows', () => {
  const shown = 'exe.txt⏎── Today'
  expect(viewOf(new Named(undefined))).toMatchObject({
    label: shown,
    description: shown,
    tooltip: '**exe.txt\n── Today**  \nsecond',
    spoken: shown,
  })
})

test('a line that cannot be shown says why', () => {
  expect(viewOf(new Broken())).toMatchObject({
    label: 'This line cannot be shown',
    description: 'the time is no time',
    spoken: 'This line cannot be shown: the time is no time',
  })
})

test('lines that cannot be shown are one that says why', async () => {
  const [line, ...rest] = await childrenOf(new Broken())
  expect(rest).toEqual([])
  expect(line?.view()).toMatchObject({ description: 'the list is no list', icon: 'warning' })
})

test('lines with the same id get one of their own', () => {
  const nodes = [new Broken('a'), new Broken('a'), new Broken('b'), new Broken('a')]
  expect([...uniqueIds(nodes).values()]).toEqual(['a', 'a#2', 'b', 'a#3'])
})
