import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of the profile commands. */
export const profile: ErrorFamilyTable = {
  family: 'profile',
  title: { en: 'Profiles', zh: '用户资料' },
  about: { en: 'Reading and writing the profiles of users.', zh: '读取和修改用户资料。' },
  entries: () => [
    {
      code: 40001,
      name: 'ERR_SVR_PROFILE_INVALID_PARAMETERS',
      retry: 'request',
      en: {
        meaning: 'A field of the profile request is missing or wrong.',
        remedy: "Read ErrorInfo for the field, and compare the body with the command's page.",
      },
      zh: {
        meaning: '资料请求的字段缺失或有误。',
        remedy: '从 ErrorInfo 找到出错字段，再对照接口文档修改。',
      },
    },
    {
      code: 40002,
      name: 'ERR_SVR_PROFILE_ACCOUNT_MISS',
      retry: 'request',
      en: {
        meaning: 'The request does not say whose profile to read.',
        remedy: 'Put at least one UserID into To_Account.',
      },
      zh: { meaning: '请求没有说明要读谁的资料。', remedy: '在 To_Account 里至少填一个 UserID。' },
    },
    {
      code: 40003,
      name: 'ERR_SVR_PROFILE_ACCOUNT_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'There is no account with this UserID, so it has no profile.',
        remedy: 'Check the spelling of the UserID, or import the account first.',
      },
      zh: { meaning: '没有这个 UserID，也就没有资料。', remedy: '检查 UserID 拼写，或先导入该账号。' },
    },
    {
      code: 40004,
      name: 'ERR_SVR_PROFILE_ADMIN_REQUIRED',
      retry: 'config',
      en: {
        meaning: 'Only an administrator of the app may read or write profiles this way.',
        remedy: 'Set identifier to an administrator account of the console and sign the UserSig for it.',
      },
      zh: {
        meaning: '只有应用管理员才能这样读写资料。',
        remedy: '把 identifier 设为控制台里的管理员账号，并用它签发 UserSig。',
      },
    },
    {
      code: 40005,
      name: 'ERR_SVR_PROFILE_SENSITIVE_TEXT',
      retry: 'request',
      en: {
        meaning: 'The content check stopped the text of a profile field.',
        remedy: 'Change the text of the field.',
      },
      zh: { meaning: '资料字段的文本被内容审核拦截。', remedy: '修改该字段的文本。' },
    },
    {
      code: 40006,
      name: 'ERR_SVR_PROFILE_INTERNAL_ERROR',
      retry: 'transient',
      en: { meaning: 'The profile service failed inside.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '资料服务内部出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 40007,
      name: 'ERR_SVR_PROFILE_READ_PERMISSION_REQUIRED',
      retry: 'config',
      en: {
        meaning: 'The profile field may not be read by this caller.',
        remedy: 'Check the read permission of the field in the console, or leave it out of TagList.',
      },
      zh: {
        meaning: '调用者没有读取该资料字段的权限。',
        remedy: '在控制台检查该字段的读权限，或从 TagList 里去掉它。',
      },
    },
    {
      code: 40008,
      name: 'ERR_SVR_PROFILE_WRITE_PERMISSION_REQUIRED',
      retry: 'config',
      en: {
        meaning: 'The profile field may not be written by this caller.',
        remedy: 'Check the write permission of the field in the console, or do not set it.',
      },
      zh: {
        meaning: '调用者没有修改该资料字段的权限。',
        remedy: '在控制台检查该字段的写权限，或不要设置它。',
      },
    },
    {
      code: 40009,
      name: 'ERR_SVR_PROFILE_TAG_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'The app has no profile field with this tag.',
        remedy: 'Check the spelling of the tag; custom fields must be created in the console first.',
      },
      zh: {
        meaning: '应用没有这个 Tag 对应的资料字段。',
        remedy: '检查 Tag 拼写；自定义字段要先在控制台创建。',
      },
    },
    {
      code: 40601,
      name: 'ERR_SVR_PROFILE_SIZE_LIMIT',
      retry: 'request',
      en: {
        meaning: 'The value of a profile field is longer than 500 bytes.',
        remedy: 'Shorten it, counting bytes of UTF-8: a Chinese character takes three.',
      },
      zh: {
        meaning: '资料字段的值超过 500 字节。',
        remedy: '缩短内容，按 UTF-8 字节数计算，一个汉字占 3 字节。',
      },
    },
    {
      code: 40605,
      name: 'ERR_SVR_PROFILE_VALUE_ERROR',
      retry: 'request',
      en: {
        meaning: 'A standard profile field was given a value it does not know.',
        remedy: 'Use one of the values documented for the field, such as Gender_Type_Male.',
      },
      zh: {
        meaning: '标准资料字段的取值不在允许范围内。',
        remedy: '使用该字段文档列出的取值，例如 Gender_Type_Male。',
      },
    },
    {
      code: 40610,
      name: 'ERR_SVR_PROFILE_INVALID_VALUE_FORMAT',
      retry: 'request',
      en: {
        meaning: 'A standard profile field was given a value of the wrong type.',
        remedy: 'Send numbers as numbers and texts as strings, as documented for the field.',
      },
      zh: { meaning: '标准资料字段的值类型不对。', remedy: '按字段文档区分类型：数字用数字，文本用字符串。' },
    },
    {
      code: 72012,
      name: 'ERR_SVR_PROFILE_SUBSCRIPTION_DISABLED',
      retry: 'config',
      en: {
        meaning: 'Subscribing to the profiles of users is switched off for the app.',
        remedy: 'Switch on profile subscription in the console.',
      },
      zh: { meaning: '应用没有开启用户资料变更订阅。', remedy: '在控制台开启用户资料订阅功能。' },
    },
  ],
}
