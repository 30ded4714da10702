import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of the UserSig check and of the account commands. */
export const account: ErrorFamilyTable = {
  family: 'account',
  title: { en: 'Account and signature', zh: '账号与签名' },
  about: { en: 'Checks of the UserSig, and the account commands.', zh: 'UserSig 校验，以及账号管理接口。' },
  entries: () => [
    {
      code: 70001,
      name: 'ERR_SVR_ACCOUNT_USERSIG_EXPIRED',
      retry: 'refresh-user-sig',
      en: {
        meaning: 'The validity of the UserSig is over.',
        remedy:
          'Make a new UserSig, valid for at least 24 hours; if a fresh one is refused too, set the clock of this machine.',
      },
      zh: {
        meaning: 'UserSig 的有效期已过。',
        remedy: '重新生成 UserSig，有效期不宜短于 24 小时；新签的也过期时，请校准本机时钟。',
      },
    },
    {
      code: 70002,
      name: 'ERR_SVR_ACCOUNT_USERSIG_EMPTY',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The UserSig of the call is empty.',
        remedy: 'Check what fills the usersig parameter: signing failed, or its result was lost.',
      },
      zh: {
        meaning: '调用所带的 UserSig 是空的。',
        remedy: '检查 usersig 参数的来源：可能签名失败，或结果没有传过来。',
      },
    },
    {
      code: 70003,
      name: 'ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED',
      retry: 'config',
      beforeRunning: true,
      wrongKey: true,
      en: {
        meaning: 'The UserSig cannot be read; it may have been cut short or altered on its way.',
        remedy: 'Sign again and pass on the whole string, URL-encoded once.',
      },
      zh: {
        meaning: 'UserSig 无法解析，可能在传递中被截断或改动。',
        remedy: '重新签发，完整传递，并且只做一次 URL 编码。',
      },
    },
    {
      code: 70005,
      name: 'ERR_SVR_ACCOUNT_USERSIG_CHECK_FAILED_EX',
      retry: 'config',
      beforeRunning: true,
      wrongKey: true,
      en: {
        meaning: 'The UserSig is not one that the service can check.',
        remedy: 'Sign again and compare the result with the check tool for UserSigs in the console.',
      },
      zh: { meaning: '这个 UserSig 无法通过校验。', remedy: '重新签发，并用控制台的 UserSig 校验工具核对。' },
    },
    {
      code: 70009,
      name: 'ERR_SVR_ACCOUNT_USERSIG_MISMATCH_PUBLICKEY',
      retry: 'config',
      beforeRunning: true,
      wrongKey: true,
      en: {
        meaning: 'The UserSig was made with a key that does not belong to this SDKAppID.',
        remedy: 'Take SDKAppID and secret key from the same app in the console and sign again.',
      },
      zh: {
        meaning: '签发 UserSig 的密钥不属于这个 SDKAppID。',
        remedy: '从控制台同一个应用取 SDKAppID 和密钥，重新签发。',
      },
    },
    {
      code: 70013,
      name: 'ERR_SVR_ACCOUNT_USERSIG_MISMATCH_ID',
      retry: 'config',
      beforeRunning: true,
      wrongKey: true,
      en: {
        meaning: 'The UserSig was made for another user than the one who calls.',
        remedy: 'Sign for the same identifier that is in the query, and compare upper and lower case.',
      },
      zh: {
        meaning: 'UserSig 签给了另一个用户，与调用者不一致。',
        remedy: '用查询参数里的 identifier 签发，注意大小写一致。',
      },
    },
    {
      code: 70014,
      name: 'ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID',
      retry: 'config',
      beforeRunning: true,
      wrongKey: true,
      en: {
        meaning: 'The UserSig was made for another SDKAppID than the one in the query.',
        remedy: 'Use one SDKAppID both for signing and for the call.',
      },
      zh: {
        meaning: 'UserSig 签给了另一个 SDKAppID，与查询参数不一致。',
        remedy: '签名和调用使用同一个 SDKAppID。',
      },
    },
    {
      code: 70016,
      name: 'ERR_SVR_ACCOUNT_USERSIG_PUBLICKEY_NOT_FOUND',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The service has no key to check UserSigs of this app with.',
        remedy:
          "Fetch the key of the app in the console, and check that the host is the one of the app's region.",
      },
      zh: {
        meaning: '服务端找不到校验该应用 UserSig 所需的密钥。',
        remedy: '到控制台获取应用密钥，并确认请求的域名属于应用所在地域。',
      },
    },
    {
      code: 70020,
      name: 'ERR_SVR_ACCOUNT_SDKAPPID_NOT_FOUND',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The service does not know this SDKAppID.',
        remedy: "Compare it with the console, and check that the host is the one of the app's region.",
      },
      zh: {
        meaning: '服务端没有这个 SDKAppID。',
        remedy: '与控制台核对，并确认请求的域名属于应用所在地域。',
      },
    },
    {
      code: 70050,
      name: 'ERR_SVR_ACCOUNT_FREQ_LIMIT',
      retry: 'wait-a-minute',
      en: {
        meaning: 'The UserSig failed the check so often that the account is held back for a minute.',
        remedy: 'Stop, find out why the UserSig is refused, and call again after one minute.',
      },
      zh: {
        meaning: 'UserSig 校验失败次数过多，账号被限制一分钟。',
        remedy: '先停下来查明 UserSig 被拒的原因，一分钟后再调用。',
      },
    },
    {
      code: 70051,
      name: 'ERR_SVR_ACCOUNT_BLACKLIST',
      retry: 'config',
      beforeRunning: true,
      en: {
        meaning: 'The account is on a blocklist.',
        remedy: 'Use another account, or ask Tencent Cloud support to take it off.',
      },
      zh: { meaning: '该账号已被拉黑。', remedy: '换用其他账号，或联系腾讯云客服解除。' },
    },
    {
      code: 70052,
      name: 'ERR_SVR_ACCOUNT_INVALID_USERSIG',
      retry: 'refresh-user-sig',
      en: {
        meaning: 'The UserSig is no longer valid, although it may have been before.',
        remedy: 'Make a new UserSig and repeat the call once.',
      },
      zh: { meaning: 'UserSig 已失效，即使之前有效。', remedy: '重新生成 UserSig，再调用一次。' },
    },
    {
      code: 70107,
      name: 'ERR_SVR_ACCOUNT_NOT_FOUND',
      retry: 'request',
      en: {
        meaning: 'There is no account with this UserID in the app.',
        remedy: 'Check the spelling of the UserID, or import the account first.',
      },
      zh: { meaning: '应用里没有这个 UserID。', remedy: '检查 UserID 拼写，或先导入该账号。' },
    },
    {
      code: 70114,
      name: 'ERR_SVR_ACCOUNT_SEC_RSTR',
      retry: 'rate',
      en: {
        meaning: 'Logins of this account are held back for security reasons.',
        remedy: 'Log in less often and keep the session instead.',
      },
      zh: { meaning: '出于安全原因，该账号的登录受到限制。', remedy: '减少登录次数，登录后尽量不要退出。' },
    },
    {
      code: 70169,
      name: 'ERR_SVR_ACCOUNT_INTERNAL_TIMEOUT',
      retry: 'transient',
      en: { meaning: 'The account service ran out of time.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '账号服务处理超时。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 70202,
      retry: 'transient',
      en: { meaning: 'The account service ran out of time.', remedy: 'Try again with growing pauses.' },
      zh: { meaning: '账号服务处理超时。', remedy: '逐次拉长间隔再试。' },
    },
    {
      code: 70206,
      name: 'ERR_SVR_ACCOUNT_INVALID_COUNT',
      retry: 'request',
      en: {
        meaning: 'The request names no account, or more than one call may name.',
        remedy: 'Send at least one and, for most account commands, at most 100 accounts per call.',
      },
      zh: {
        meaning: '请求里的账号数量不对，一个也没有或太多。',
        remedy: '每次至少 1 个账号；多数账号接口一次最多 100 个。',
      },
    },
    {
      code: 70398,
      name: 'ERR_SVR_ACCOUNT_COUNT_LIMIT',
      retry: 'config',
      en: {
        meaning: 'The app has as many accounts as its plan allows; the free plan ends at 100.',
        remedy: 'Delete accounts that are not needed, or upgrade the plan.',
      },
      zh: { meaning: '账号数已达套餐上限，免费版最多 100 个。', remedy: '删除不用的账号，或升级套餐。' },
    },
    {
      code: 70402,
      name: 'ERR_SVR_ACCOUNT_INVALID_PARAMETERS',
      retry: 'request',
      en: {
        meaning: 'A field of the request is missing or has a value that is not allowed.',
        remedy: "Compare the body with the command's page: required fields, types, lengths.",
      },
      zh: {
        meaning: '请求缺少字段，或字段取值不合规定。',
        remedy: '对照该接口的文档检查必填项、类型和长度。',
      },
    },
    {
      code: 70403,
      name: 'ERR_SVR_ACCOUNT_ADMIN_REQUIRED',
      retry: 'config',
      en: {
        meaning: 'Only an administrator of the app may do this.',
        remedy: 'Set identifier to an administrator account of the console and sign the UserSig for it.',
      },
      zh: {
        meaning: '只有应用管理员才能执行此操作。',
        remedy: '把 identifier 设为控制台里的管理员账号，并用它签发 UserSig。',
      },
    },
    {
      code: 70500,
      name: 'ERR_SVR_ACCOUNT_INTERNAL_ERROR',
      retry: 'transient',
      en: {
        meaning: 'The account service failed inside.',
        remedy:
          'Try again with growing pauses; if it stays, tell Tencent Cloud support the time and the command.',
      },
      zh: {
        meaning: '账号服务内部出错。',
        remedy: '逐次拉长间隔再试；持续出现时，把时间和接口名告诉腾讯云客服。',
      },
    },
    {
      code: 71000,
      retry: 'config',
      en: {
        meaning: 'The accounts were not deleted: deletion works only in apps on the free plan.',
        remedy: 'Leave the accounts, or disable them in your own system instead.',
      },
      zh: {
        meaning: '账号没有删除：只有免费版应用支持删除账号。',
        remedy: '保留这些账号，改在自己的系统里停用。',
      },
    },
    {
      code: 72000,
      retry: 'config',
      en: {
        meaning: "The trial plan's number of daily active users is used up.",
        remedy: 'Upgrade the plan.',
      },
      zh: { meaning: '体验版的日活跃用户数已用完。', remedy: '升级套餐。' },
    },
    {
      code: 72001,
      name: 'ERR_SVR_ACCOUNT_USER_STATUS_DISABLED',
      retry: 'config',
      en: {
        meaning: 'Asking for the online status of users is switched off for the app.',
        remedy: 'Switch on user status query and change notification in the console.',
      },
      zh: { meaning: '应用没有开启用户在线状态功能。', remedy: '在控制台开启用户状态查询与变更通知。' },
    },
  ],
}
