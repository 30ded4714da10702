import { fromHistory } from '@timkit/core'
import { expect, test } from 'vitest'
import { sampleApp } from '../../apps/sample-app.ts'
import { Findings } from '../found.ts'
import { FoundInNode } from './found-in-node.ts'

const viewpoint = { now: Date.parse('2026-11-23T15:00:00+08:00'), zone: 'Asia/Shanghai' }

test('what strangers are called and write turns nothing in a line, its hover or its words', () => {
  const text = 'pay \u202e[me](command:x)\nnow'
  const message = fromHistory({
    ...{ From_Account: 'a\u202eb', To_Account: '<b>', MsgSeq: 1, MsgRandom: 1, MsgTimestamp: 1_795_000_000 },
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  } as never)
  const findings = new Findings()
  const highlights = [{ start: 0, end: 3 }]
  const hit = { message, identity: 'i', exactIdentity: 'i', text, highlights, source: 'file' }
  findings.add([{ ...hit, undatedIn: undefined, recalled: true } as never], true)
  const [of] = findings.conversations()
  if (of === undefined) throw new Error('Nothing was found')
  const parent = new FoundInNode({ id: 's', app: sampleApp() }, of, viewpoint)
  const [node] = parent.children()
  const view = node?.view()
  expect(parent.view().label).toBe('ab ↔ <b>')
  expect(view).toMatchObject({ label: 'pay [me](command:x)⏎now', highlights: [[0, 3]], kind: 'hit.archived' })
  expect(view?.description).toMatch(/^ab · .* · recalled since$/)
  for (const shown of [view?.tooltip, view?.spoken, view?.description, view?.label])
    expect(shown).not.toContain('\u202e')
  expect(view?.tooltip).toContain('\\[me\\]\\(command:x\\)')
})
