import { failuresOf } from '@timkit/core'
import { expect, test } from 'vitest'
import { commands } from './facts.ts'

/** Read from the samples: the items that were not done, with their codes. */
const failures: Readonly<Record<string, readonly (readonly [string, number | undefined])[]>> = {
  'openim_msg_ext_http_svc/set_key_values': [['k2', 23001]],
  'openim_msg_ext_http_svc/group_set_key_values': [['key2', 23001]],
  'sns/friend_add': [
    ['id2', 30006],
    ['id3', 30002],
  ],
  'sns/friend_import': [
    ['id2', 30010],
    ['id3', 30002],
  ],
  'sns/friend_update': [
    ['id2', 30011],
    ['id3', 30002],
  ],
  'sns/friend_check': [['id5', 30006]],
  'sns/friend_get_list': [['UserID_4', 30001]],
  'sns/black_list_add': [
    ['id2', 30001],
    ['id3', 30002],
  ],
  'sns/black_list_delete': [['id3', 30006]],
  'sns/black_list_check': [['id5', 30007]],
  'sns/group_add': [
    ['id2', 32216],
    ['id3', 30002],
  ],
  'openim/batchsendmsg': [['user_c', 70107]],
  'openim/query_online_status': [['user_d', 70107]],
  'im_open_login_svc/multiaccount_import': [['user_with_an_id_of_more_than_32_bytes', undefined]],
  'im_open_login_svc/account_delete': [['user_b', 70107]],
  'group_open_http_svc/group_msg_recall': [['100', 10030]],
  'timpush/batch': [['user', 70107]],
  'timpush/get_attr': [['user_a', 70107]],
}

test('every sample with a failure is one of a command', () => {
  const paths = new Set(commands.map(({ path }) => path))
  expect(Object.keys(failures).filter((path) => !paths.has(path))).toEqual([])
})

test.each(commands)(
  'failuresOf names what failed in the sample answer of $path',
  ({ path, sampleResponse }) => {
    const found = failuresOf(path, sampleResponse).map(({ item, code }) => [item, code])
    expect(found).toEqual(failures[path] ?? [])
  },
)
