import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of the hourly message files, of mutes in the whole app, and of its daily figures. */
export const operations: ErrorFamilyTable = {
  family: 'operations',
  title: { en: 'Operations data', zh: '运营数据' },
  about: {
    en: 'The hourly message files of the whole app, mutes everywhere in it, and its daily figures.',
    zh: '整个应用按小时生成的消息记录文件、全局禁言，以及每日运营数据。',
  },
  entries: () => [
    {
      code: 1001,
      retry: 'request',
      en: {
        meaning: 'The request is not one that the data service understands.',
        remedy: 'Check the URL: path, query parameters and their spelling.',
      },
      zh: { meaning: '数据服务无法识别这个请求。', remedy: '检查 URL 的路径、查询参数及其拼写。' },
    },
    {
      code: 1002,
      retry: 'request',
      en: {
        meaning: 'A value is wrong: ChatType, MsgTime, or an identifier that is not an administrator.',
        remedy: 'Use C2C or Group, an hour as yyyyMMddHH in Beijing time, and an administrator account.',
      },
      zh: {
        meaning: '参数有误：ChatType、MsgTime，或 identifier 不是管理员。',
        remedy: 'ChatType 用 C2C 或 Group，MsgTime 用北京时间 yyyyMMddHH，identifier 用管理员账号。',
      },
    },
    {
      code: 1003,
      retry: 'transient',
      en: { meaning: 'The data service failed inside.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '数据服务内部出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 1004,
      retry: 'not-yet',
      en: {
        meaning: 'The file of this hour is not there yet, or nobody wrote anything in that hour.',
        remedy:
          'Ask again later; an hour is usually ready one hour after it ended, and if it stays so it was empty.',
      },
      zh: {
        meaning: '该小时的文件还没生成，或那个小时没有消息。',
        remedy: '稍后再查；通常结束后一小时内生成，一直没有就说明没有消息。',
      },
    },
    {
      code: 1005,
      retry: 'gone',
      en: {
        meaning: 'The file of this hour is gone: files are kept for 7 days and cannot be made again.',
        remedy: 'Fetch each hour within 7 days; older messages are lost to this command.',
      },
      zh: {
        meaning: '该小时的文件已删除：只保留 7 天，且不能重新生成。',
        remedy: '每小时的文件请在 7 天内下载，更早的已无法用此接口取得。',
      },
    },
    {
      code: 130001,
      retry: 'request',
      en: {
        meaning: 'The body is not JSON that the service can read.',
        remedy: 'Send one JSON object in UTF-8, with the documented types.',
      },
      zh: {
        meaning: '请求体不是可以解析的 JSON。',
        remedy: '发送一个 UTF-8 编码的 JSON 对象，字段类型与文档一致。',
      },
    },
    {
      code: 130002,
      retry: 'request',
      en: {
        meaning: 'Get_Account, the account that is asked about, is missing.',
        remedy: 'Name the UserID in Get_Account.',
      },
      zh: { meaning: '缺少 Get_Account，即要查询的账号。', remedy: '在 Get_Account 中填写 UserID。' },
    },
    {
      code: 130003,
      retry: 'request',
      en: {
        meaning: 'Get_Account is not an account of the app.',
        remedy: 'Check the UserID, or import it first.',
      },
      zh: { meaning: 'Get_Account 不是该应用中的账号。', remedy: '检查 UserID，或先导入该账号。' },
    },
    {
      code: 130004,
      retry: 'request',
      en: {
        meaning: 'Set_Account, the account to mute, is missing.',
        remedy: 'Name the UserID in Set_Account.',
      },
      zh: { meaning: '缺少 Set_Account，即要禁言的账号。', remedy: '在 Set_Account 中填写 UserID。' },
    },
    {
      code: 130005,
      retry: 'request',
      en: {
        meaning: 'Set_Account is not an account of the app.',
        remedy: 'Check the UserID, or import it first.',
      },
      zh: { meaning: 'Set_Account 不是该应用中的账号。', remedy: '检查 UserID，或先导入该账号。' },
    },
    {
      code: 130008,
      retry: 'request',
      en: {
        meaning: 'Neither of the two times of a mute is there.',
        remedy: 'Give C2CmsgNospeakingTime, GroupmsgNospeakingTime or both.',
      },
      zh: {
        meaning: '两个禁言时长都没有填写。',
        remedy: '至少填写 C2CmsgNospeakingTime 和 GroupmsgNospeakingTime 之一。',
      },
    },
    {
      code: 130009,
      retry: 'transient',
      en: { meaning: 'A database of the daily figures failed.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '运营数据的数据库出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 130010,
      retry: 'transient',
      en: { meaning: 'A database of the daily figures failed.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '运营数据的数据库出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 130011,
      retry: 'transient',
      en: { meaning: 'A database of the daily figures failed.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '运营数据的数据库出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 130012,
      retry: 'transient',
      en: { meaning: 'A database of the daily figures failed.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '运营数据的数据库出错。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 130014,
      retry: 'transient',
      en: {
        meaning: 'The service of mutes and daily figures failed inside.',
        remedy: 'Try again with growing pauses.',
      },
      zh: { meaning: '禁言和运营数据服务内部出错。', remedy: '逐次拉长间隔再试。' },
    },
  ],
}
