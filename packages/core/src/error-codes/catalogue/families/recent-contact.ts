import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of the conversation list, its groups and marks. */
export const recentContact: ErrorFamilyTable = {
  family: 'recent-contact',
  title: { en: 'Recent contacts', zh: '最近联系人' },
  about: {
    en: 'The conversation list of an account, its groups and marks.',
    zh: '账号的会话列表、会话分组与标记。',
  },
  entries: () => [
    {
      code: 50001,
      name: 'ERR_SVR_CONV_ACCOUNT_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'The account whose conversations are wanted does not exist in the app.',
        remedy: 'Check the spelling of From_Account, or import the account first.',
      },
      zh: { meaning: '要查询会话的账号在应用里不存在。', remedy: '检查 From_Account 拼写，或先导入该账号。' },
    },
    {
      code: 50002,
      name: 'ERR_SVR_CONV_INVALID_PARAMETERS',
      retry: 'request',
      en: {
        meaning: 'A field of the conversation request is missing or wrong.',
        remedy: 'Read ErrorInfo for the field; the list needs all four cursor values and AssistFlags.',
      },
      zh: {
        meaning: '会话请求的字段缺失或有误。',
        remedy: '从 ErrorInfo 找到出错字段；拉取列表要带齐四个游标值和 AssistFlags。',
      },
    },
    {
      code: 50003,
      name: 'ERR_SVR_CONV_ADMIN_REQUIRED',
      retry: 'config',
      en: {
        meaning: 'Only an administrator of the app may read conversations this way.',
        remedy: 'Set identifier to an administrator account of the console and sign the UserSig for it.',
      },
      zh: {
        meaning: '只有应用管理员才能这样读取会话。',
        remedy: '把 identifier 设为控制台里的管理员账号，并用它签发 UserSig。',
      },
    },
    {
      code: 50004,
      name: 'ERR_SVR_CONV_INTERNAL_ERROR',
      retry: 'transient',
      en: { meaning: 'The conversation service failed inside.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '会话服务内部出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 50005,
      name: 'ERR_SVR_CONV_NET_TIMEOUT',
      retry: 'transient',
      en: {
        meaning: 'The conversation service did not answer in time.',
        remedy: 'Try again with growing pauses.',
      },
      zh: { meaning: '会话服务没有及时响应。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 51006,
      name: 'ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The request names no conversation, or more than 100.',
        remedy: 'Send from 1 to 100 conversations per call.',
      },
      zh: { meaning: '请求里没有会话，或超过 100 个。', remedy: '每次传 1 到 100 个会话。' },
    },
    {
      code: 51007,
      name: 'ERR_SVR_CONV_CONV_MARK_OPERATE_FAILED',
      retry: 'request',
      en: {
        meaning:
          'The mark of a group conversation could not be set: the group is gone, or the service failed.',
        remedy: 'Check that the group still exists; if it does, try once more later.',
      },
      zh: {
        meaning: '群会话标记失败：群已解散，或服务内部出错。',
        remedy: '确认群是否还在；如果还在，稍后再试一次。',
      },
    },
    {
      code: 51008,
      name: 'ERR_SVR_CONV_CONV_MARK_TOTAL_COUNT_EXCEED_LIMIT',
      retry: 'request',
      en: {
        meaning: 'More than 1,000 conversations are marked or grouped already.',
        remedy: 'Remove marks or groups of old conversations first.',
      },
      zh: { meaning: '已标记或分组的会话超过 1000 个。', remedy: '先清理旧会话的标记或分组。' },
    },
    {
      code: 51009,
      name: 'ERR_SVR_CONV_CONV_GROUP_NOT_EXIST',
      retry: 'request',
      en: {
        meaning: 'The conversation group to be deleted does not exist.',
        remedy: 'Read the conversation groups again; it may be deleted already.',
      },
      zh: { meaning: '要删除的会话分组不存在。', remedy: '重新拉取分组列表，它可能已被删除。' },
    },
    {
      code: 51010,
      name: 'ERR_SVR_CONV_CONV_GROUP_TOTAL_COUNT_EXCEED_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The account has 20 conversation groups already, and more are not allowed.',
        remedy: 'Delete a group, or use an existing one.',
      },
      zh: { meaning: '会话分组已有 20 个，达到上限。', remedy: '删除一个分组，或使用已有分组。' },
    },
    {
      code: 51011,
      name: 'ERR_SVR_CONV_CONV_GROUP_NAME_EXCEED_LENGTH',
      retry: 'request',
      en: {
        meaning: 'The name of the conversation group is longer than 32 bytes.',
        remedy: 'Shorten it, counting bytes of UTF-8: ten Chinese characters fit.',
      },
      zh: { meaning: '会话分组名超过 32 字节。', remedy: '缩短名称，按 UTF-8 计算最多约 10 个汉字。' },
    },
    {
      code: 51012,
      retry: 'request',
      en: {
        meaning: 'The account has pinned 50 conversations already, and this limit is fixed.',
        remedy: 'Unpin a conversation first.',
      },
      zh: { meaning: '置顶会话已有 50 个，且该上限无法提高。', remedy: '先取消一个置顶。' },
    },
    {
      code: 51013,
      retry: 'config',
      en: {
        meaning:
          'Conversation groups and standard marks belong to the Ultimate plan, which the app does not have.',
        remedy: 'Upgrade the plan, or do with marks of your own, which every plan has.',
      },
      zh: {
        meaning: '会话分组和标准会话标记属于旗舰版功能，应用未购买。',
        remedy: '升级套餐，或改用不限套餐的自定义会话标记。',
      },
    },
  ],
}
