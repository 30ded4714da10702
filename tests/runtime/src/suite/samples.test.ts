import { profile, tables } from '@timkit/core/api'
import { describe, expect, test } from 'vitest'
import { type Command, commands } from '../../../commands/src/facts.ts'
import { samples, samplesOf } from './samples.ts'

const sample = commands.find(({ path }) => path === 'profile/portrait_get') as Command

/** Runs the test of `profile` with other samples. */
function callProfile(known: readonly Command[], table: typeof tables.profile = profile): Promise<void> {
  const [run] = Object.values(samplesOf({ profile: table }, known))
  return run?.() ?? Promise.reject(new Error('There is no test'))
}

describe('samples', () => {
  test('a service without a sample fails', async () => {
    await expect(callProfile([])).rejects.toThrow('profile has no sample')
  })

  test.each([
    ['a field that the answer lacks', { ...sample.sampleResponse, More: 1 }, 'lacks More'],
    [
      'a field of another type',
      { ...sample.sampleResponse, UserProfileItem: {} },
      'UserProfileItem as a list',
    ],
    [
      'a field inside that the answer lacks',
      { ...sample.sampleResponse, UserProfileItem: [{ Age: 1 }] },
      'lacks UserProfileItem[].Age',
    ],
    ['another code', { ...sample.sampleResponse, ErrorCode: 40003 }, 'has the code 0, not 40003'],
  ])('%s fails', async (_, sampleResponse, fault) => {
    await expect(callProfile([{ ...sample, sampleResponse }])).rejects.toThrow(fault)
  })

  test('every service of the tables has a test, and no other', () => {
    expect(Object.keys(samples)).toEqual(
      Object.keys(tables).map((service) => `client.api.${service} is answered in the shape of the samples`),
    )
  })
})
