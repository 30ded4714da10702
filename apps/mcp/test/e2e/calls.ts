/** A call of every tool that has an answer in the demo. */
export const calls: readonly (readonly [string, Record<string, unknown>, RegExp])[] = [
  ['im_get_unread_counts', { accounts: ['shop_lin'] }, /alice: 3 unread/],
  ['im_list_conversations', { account: 'shop_lin' }, /Alice Chen/],
  ['im_get_messages', { account: 'shop_lin', peer: 'alice' }, /alice: Could you send me the invoice\?/],
  ['im_get_group_messages', { group: 'tea_lovers' }, /shop_lin: 80 度,两分钟。/],
  ['im_list_history_files', { chat_type: 'C2C', since: 'yesterday', until: 'yesterday' }, /\.gz, \d+ bytes/],
  [
    'im_read_history',
    { chat_type: 'C2C', since: 'yesterday', until: 'yesterday', text: '发货' },
    /付款后今天发货/,
  ],
  ['im_find_account', { accounts: ['alice', 'nobody'] }, /nobody: does not exist/],
  ['im_explain_error', { code: 70009 }, /USERSIG/],
]
