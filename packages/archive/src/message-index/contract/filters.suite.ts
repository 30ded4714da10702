import { describe, expect, it } from 'vitest'
import type { IndexQuery } from '../message-index.ts'
import type { OpenIndex } from './open-index.suite.ts'
import {
  c2c,
  file,
  group,
  hourAtNine,
  hourOf,
  image,
  nine,
  put,
  seqsOf,
  textOf,
  words,
} from './samples.suite.ts'

/** What filters leave. */
export function describeFilters({ open, openOnce, someOf }: OpenIndex): void {
  describe('filters', () => {
    const filled = openOnce(async (index) => {
      await put(
        index,
        hourOf(hourAtNine),
        c2c(1, '你好'),
        c2c(2, '你好', { From_Account: 'bob', To_Account: 'alice' }),
        c2c(3, '你好', { To_Account: 'carol' }),
        c2c(4, 'x', { From_Account: 'carol', To_Account: 'bob', MsgBody: [image] }),
        c2c(5, 'x', { From_Account: '@TGS#1', To_Account: 'bob', MsgBody: [textOf('你好'), image] }),
      )
      await put(
        index,
        hourOf(hourAtNine, 'group'),
        group(11, '你好'),
        group(12, '你好', { From_Account: 'carol' }),
        group(13, '你好', { GroupId: 'alice' }),
        group(14, 'x', { From_Account: 'bob', MsgBody: [file] }),
      )
    })
    it.each<[string, IndexQuery, number[]]>([
      ['none', {}, [14, 13, 12, 11, 5, 4, 3, 2, 1]],
      ['an account', { account: 'alice' }, [13, 11, 3, 2, 1]],
      ['an account that is named like a group', { account: '@TGS#1' }, [5]],
      ['an account that nobody knows', { account: 'dave' }, []],
      ['a peer', { peer: 'bob' }, [5, 4, 2, 1]],
      ['two accounts', { account: 'bob', peer: 'alice' }, [2, 1]],
      ['two accounts that never spoke', { account: 'carol', peer: '@TGS#1' }, []],
      ['a group', { group: '@TGS#1' }, [14, 12, 11]],
      ['a group that is named like an account', { group: 'alice' }, [13]],
      ['a group that is none', { group: 'bob' }, []],
      ['an account in a group', { account: 'carol', group: '@TGS#1' }, [12]],
      ['a peer in a group', { peer: 'carol', group: '@TGS#1' }, []],
      ['one-to-one', { chatType: 'c2c' }, [5, 4, 3, 2, 1]],
      ['groups', { chatType: 'group' }, [14, 13, 12, 11]],
      ['groups of a peer', { chatType: 'group', peer: 'bob' }, []],
      ['pictures', { elements: ['TIMImageElem'] }, [5, 4]],
      ['texts', { elements: ['TIMTextElem'] }, [13, 12, 11, 5, 3, 2, 1]],
      ['texts and files of one', { elements: ['TIMTextElem', 'TIMFileElem'], account: 'bob' }, [14, 5, 2, 1]],
      ['elements that are not there', { elements: ['TIMFooElem'] }, []],
      ['no elements', { elements: [] }, []],
      [
        'one of many elements',
        { elements: [...Array.from({ length: 150 }, (_, at) => `TIM${at}Elem`), 'TIMFileElem'] },
        [14],
      ],
      ['since', { since: nine + 5 }, [14, 13, 12, 11, 5]],
      ['until', { until: nine + 4 }, [3, 2, 1]],
      ['a second', { since: nine + 4, until: nine + 5 }, [4]],
      ['no time', { since: nine + 5, until: nine + 5 }, []],
      ['a time that is upside down', { since: nine + 5, until: nine - 5000 }, []],
      ['words of one', { ...words('你好'), account: 'alice', chatType: 'c2c' }, [3, 2, 1]],
      [
        'all at once',
        {
          ...words('你好 -再见'),
          account: 'bob',
          peer: 'alice',
          chatType: 'c2c',
          elements: ['TIMTextElem'],
          since: nine + 2,
          until: nine + 9,
        },
        [2],
      ],
    ])('find %s', async (_, query, seqs) => {
      const index = filled()
      expect(await seqsOf(index, query)).toEqual(seqs)
      expect(await seqsOf(index, { ...query, order: 'oldest' })).toEqual(seqs.toReversed())
    })

    it.each(
      someOf([
        '',
        'a|b',
        '"',
        'u1',
        'OR',
        '王伟',
        'A',
        'a ',
        '𠮷',
        '\0',
        '\ud800',
        "'",
        '\\',
        '\\N',
        'a\t\n\rb',
        '{p0:String}',
        "\\' OR 1=1 --",
      ]),
    )('take the account %j for itself only', async (account) => {
      const index = await open()
      const others = [
        c2c(1, 'x'),
        c2c(2, 'x', { From_Account: 'a' }),
        c2c(3, 'x', { From_Account: '\udfff' }),
      ]
      await put(index, hourOf(hourAtNine), ...others, c2c(4, 'x', { From_Account: account }))
      expect(await seqsOf(index, { account })).toEqual([4])
      expect(await seqsOf(index, { account: 'bob', peer: account })).toEqual([4])
      expect(await index.hoursOf(account)).toEqual([{ chatType: 'c2c', hour: hourAtNine }])
    })

    it('count up to a bound', async () => {
      const index = filled()
      for (const query of [words('你好'), { since: nine }]) {
        expect([await index.count(query, 0), await index.count(query, 3)]).toEqual([1, 4])
      }
    })
  })
}
