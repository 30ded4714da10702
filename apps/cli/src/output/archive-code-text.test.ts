import { expect, it } from 'vitest'
import { faultText, refusalText } from './archive-code-text.ts'

const fault = {
  hour: undefined,
  where: 'raw/x.gz',
  code: 'size',
  what: 'the file has 5 bytes and had 9',
  wayOut: 'Run a sync',
} as const

it('a fault is told as it is in English, and by its code in Chinese', () => {
  expect(faultText(fault, { language: 'en' })).toBe('raw/x.gz: the file has 5 bytes and had 9. Run a sync.')
  expect(faultText(fault, { language: 'zh' })).toMatch(/^raw\/x\.gz：文件大小与保存时不同。.*同步/)
})

it('so is a file that was not imported', () => {
  const refused = { path: '/a/b.gz', code: 'not-over', reason: 'its hour is not over' } as const
  expect(refusalText(refused, { language: 'en' })).toBe('/a/b.gz: its hour is not over')
  expect(refusalText(refused, { language: 'zh' })).toBe('/a/b.gz：该小时还没有结束')
})
