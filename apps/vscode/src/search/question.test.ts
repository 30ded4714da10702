import { expect, test } from 'vitest'
import { QuestionError, readQuestion } from './question.ts'

const viewpoint = { now: Date.parse('2026-11-23T15:00:00+08:00'), zone: 'Asia/Shanghai' }
const read = (typed: string) => readQuestion(typed, viewpoint)

test.each(['account:', 'kind:channel', 'since:soon', 'until:2026-02-31'])('%s is told as wrong', (typed) => {
  expect(() => read(typed)).toThrow(QuestionError)
})

test('words and filters stand in any order', () => {
  expect(read(' 龙井 account:alice "not sure" since:2026-11-20 -tea until:2026-11-21T09:30 ')).toEqual({
    typed: '龙井 account:alice "not sure" since:2026-11-20 -tea until:2026-11-21T09:30',
    words: '龙井 "not sure" -tea',
    query: {
      text: '龙井 "not sure" -tea',
      account: 'alice',
      since: new Date('2026-11-20T00:00:00+08:00'),
      until: new Date('2026-11-21T09:30:00+08:00'),
    },
  })
})

test('filters alone find whatever was written', () => {
  expect(read('group:@TGS#tea:1 kind:group')).toMatchObject({
    words: '',
    query: { text: undefined, group: '@TGS#tea:1', kind: 'group' },
  })
})

test('what is in quotes is no filter', () => {
  expect(read('"since: never"').query).toMatchObject({ text: '"since: never"', since: undefined })
})
