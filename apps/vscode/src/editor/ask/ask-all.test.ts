import { expect, test } from 'vitest'
import { askAll, type Question } from './ask-all.ts'
import { back } from './place.ts'

type Given = Readonly<Record<string, string>>

/** A person who answers questions as a test says, and what was asked and stood in the field each time. */
function person(...answers: readonly (string | typeof back | undefined)[]) {
  const left = [...answers]
  const asked: string[] = []
  const question =
    (name: string): Question<Given> =>
    async (given, step) => {
      asked.push(`${step} ${name} ${given[name] ?? ''}`.trim())
      const answer = left.shift()
      return typeof answer === 'string' ? { ...given, [name]: answer } : answer
    }
  return { asked, questions: ['id', 'name', 'key'].map(question) }
}

test('questions are asked in their order', async () => {
  const { asked, questions } = person('1', 'Shop', 'secret')
  expect(await askAll(questions, {})).toEqual({ id: '1', name: 'Shop', key: 'secret' })
  expect(asked).toEqual(['1 id', '2 name', '3 key'])
})

test('on the way back each has its answer of before', async () => {
  const { asked, questions } = person('1', 'Shop', back, back, '2', 'Shop', 'secret')
  expect(await askAll(questions, {})).toEqual({ id: '2', name: 'Shop', key: 'secret' })
  expect(asked).toEqual(['1 id', '2 name', '3 key', '2 name Shop', '1 id 1', '2 name Shop', '3 key'])
})

test('who gives up answers nothing', async () => {
  const { questions } = person('1', undefined)
  expect(await askAll(questions, {})).toBeUndefined()
})

test('one question may be asked again alone', async () => {
  const { asked, questions } = person('Shop 2')
  const given = { id: '1', name: 'Shop', key: 'secret' }
  expect(await askAll(questions, given, 2)).toEqual({ ...given, name: 'Shop 2' })
  expect(asked).toEqual(['2 name Shop'])
})

test('and leads back to those before it', async () => {
  const { asked, questions } = person(back, '2', 'Shop')
  const given = { id: '1', name: 'Shop', key: 'secret' }
  expect(await askAll(questions, given, 2)).toEqual({ ...given, id: '2' })
  expect(asked).toEqual(['2 name Shop', '1 id 1', '2 name Shop'])
})
