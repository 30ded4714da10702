import type { ErrorFamilyTable } from '../error-family-table.ts'

/** Codes of the layer that keeps the long connections of client SDKs. */
export const access: ErrorFamilyTable = {
  family: 'access',
  title: { en: 'Access layer', zh: '接入层' },
  about: {
    en: 'The layer that keeps the long connections of client SDKs. A REST client hardly ever meets these.',
    zh: '维持客户端 SDK 长连接的那一层，调用 REST API 时很少遇到。',
  },
  entries: () => [
    {
      code: -20009,
      name: 'ERR_SVR_SSO_FREQUENCY_LIMIT',
      retry: 'rate',
      en: {
        meaning: 'The device calls the interface too often.',
        remedy: 'Call less often and try again after a pause.',
      },
      zh: { meaning: '终端调用接口过于频繁。', remedy: '降低调用频率，停一会儿再试。' },
    },
    {
      code: -10114,
      name: 'ERR_SVR_SSO_OVERLOAD',
      retry: 'transient',
      en: {
        meaning: 'The server is overloaded and dropped the packet.',
        remedy: 'Try again with growing pauses; do not answer overload with more requests.',
      },
      zh: { meaning: '服务器过载，丢弃了这个请求包。', remedy: '逐次拉长间隔再试，过载时不要加发请求。' },
    },
    {
      code: -10113,
      name: 'ERR_SVR_SSO_FREQ_LIMIT',
      retry: 'rate',
      en: {
        meaning: 'One user sent more requests of this kind per second than the protocol allows.',
        remedy: "Slow down this user's requests and try again after a pause.",
      },
      zh: {
        meaning: '单个用户每秒发出的同类请求超过了协议上限。',
        remedy: '放慢该用户的请求，停一会儿再试。',
      },
    },
    {
      code: -10112,
      name: 'ERR_SVR_SSO_APPID_WITHOUT_USING',
      retry: 'config',
      en: {
        meaning: 'The SDKAppID has been switched off.',
        remedy: 'Switch the app on again in the console, or use the SDKAppID of an active one.',
      },
      zh: { meaning: '该 SDKAppID 已停用。', remedy: '在控制台重新启用应用，或换用正常应用的 SDKAppID。' },
    },
    {
      code: -10111,
      name: 'ERR_SVR_SSO_CMD_BLACK_LIST',
      retry: 'config',
      en: {
        meaning: 'This command has been blocked for the SDKAppID.',
        remedy: 'Do without the command, or ask Tencent Cloud support to unblock it.',
      },
      zh: {
        meaning: '该 SDKAppID 不能使用这条请求命令，命令已被屏蔽。',
        remedy: '改用其他做法，或联系腾讯云客服解除屏蔽。',
      },
    },
    {
      code: -10110,
      name: 'ERR_SVR_SSO_APPID_BLACK_LIST',
      retry: 'config',
      en: {
        meaning: 'The SDKAppID has been put on a blocklist.',
        remedy: 'Ask Tencent Cloud support why, and how to lift it.',
      },
      zh: { meaning: '该 SDKAppID 已被拉黑。', remedy: '联系腾讯云客服，了解原因和解除办法。' },
    },
    {
      code: -10109,
      name: 'ERR_SVR_SSO_PACKET_WRONG',
      retry: 'request',
      en: {
        meaning: 'The server could not make sense of the request packet.',
        remedy: 'Update the SDK, or check whatever builds or rewrites the packet on its way.',
      },
      zh: { meaning: '服务器无法解析这个请求包。', remedy: '升级 SDK，或检查生成、改写请求包的环节。' },
    },
    {
      code: -10108,
      name: 'ERR_SVR_SSO_PREPAID_ARREARS',
      retry: 'config',
      en: {
        meaning: 'The prepaid balance of the app is overdue.',
        remedy: 'Settle the bill in the Tencent Cloud console.',
      },
      zh: { meaning: '应用的预付费已欠费。', remedy: '到腾讯云控制台结清费用。' },
    },
    {
      code: -10106,
      name: 'ERR_SVR_SSO_D2KEY_WRONG',
      retry: 'request',
      en: {
        meaning: 'Packets could not be decrypted with the session key too many times in a row.',
        remedy: 'Have the device log in again to get another session key.',
      },
      zh: { meaning: '用登录密钥解密连续失败，次数过多。', remedy: '让终端重新登录，换一把登录密钥。' },
    },
    {
      code: -10009,
      name: 'ERR_SVR_SSO_COOKIE_INVALID',
      retry: 'request',
      en: {
        meaning: 'The cookie of the connection is not the one the server expects.',
        remedy: 'Close the connection, log in again and use the new connection only.',
      },
      zh: {
        meaning: '连接携带的 cookie 与服务器记录的不符。',
        remedy: '断开连接后重新登录，此后只使用新连接。',
      },
    },
    {
      code: -10008,
      name: 'ERR_SVR_SSO_NO_IMEI_AND_A2',
      retry: 'request',
      en: {
        meaning: 'The session key or the session ticket is missing from the request.',
        remedy: 'Log in first, so that both are there, then send the request.',
      },
      zh: { meaning: '请求缺少登录密钥或登录票据。', remedy: '先登录取得这两样凭据，再发请求。' },
    },
    {
      code: -10007,
      name: 'ERR_SVR_SSO_VCODE_TIMEOUT',
      retry: 'request',
      en: {
        meaning: 'The verification code could not be delivered in time.',
        remedy: 'Ask the user to request a new code.',
      },
      zh: { meaning: '验证码没能及时送达。', remedy: '请用户重新获取验证码。' },
    },
    {
      code: -10006,
      name: 'ERR_SVR_SSO_UIN_INVALID',
      retry: 'request',
      en: {
        meaning: 'The session key belongs to another account than the one in the packet header.',
        remedy: 'Log out, log in as the account that sends, and do not share sessions between accounts.',
      },
      zh: {
        meaning: '登录密钥所属的账号与包头里的账号不是同一个。',
        remedy: '退出后用实际发送的账号重新登录，账号之间不要共用登录信息。',
      },
    },
    {
      code: -10005,
      name: 'ERR_SVR_SSO_EMPTY_KEY',
      retry: 'request',
      en: {
        meaning: 'The request carried an empty session key.',
        remedy: 'Log in before this request, and let the SDK fill in the session.',
      },
      zh: { meaning: '请求里的登录密钥是空的。', remedy: '先完成登录再发这个请求，登录信息交给 SDK 填写。' },
    },
    {
      code: -10004,
      name: 'ERR_SVR_SSO_A2_DOWN_INVALID',
      retry: 'refresh-user-sig',
      en: {
        meaning: 'The session ticket did not pass the check.',
        remedy:
          'Make a new UserSig and log in again; if that is refused too, check the SDKAppID and the key that signs.',
      },
      zh: {
        meaning: '登录票据没有通过校验。',
        remedy: '重新生成 UserSig 再登录；仍被拒绝时，请核对 SDKAppID 和签名所用的密钥。',
      },
    },
    {
      code: -10003,
      name: 'ERR_SVR_SSO_A2_UP_INVALID',
      retry: 'refresh-user-sig',
      en: {
        meaning: 'The session ticket that login derived from the UserSig is past its validity.',
        remedy: 'Make a new UserSig and log in again.',
      },
      zh: { meaning: '登录时由 UserSig 换来的登录票据已过期。', remedy: '重新生成 UserSig，再登录一次。' },
    },
    {
      code: -10001,
      name: 'ERR_SVR_SSO_D2_EXPIRED',
      retry: 'refresh-user-sig',
      en: {
        meaning: 'The session key that login derived from the UserSig is past its validity.',
        remedy: 'Make a new UserSig and log in again.',
      },
      zh: { meaning: '登录时由 UserSig 换来的登录密钥已过期。', remedy: '重新生成 UserSig，再登录一次。' },
    },
    {
      code: -302,
      name: 'ERR_SVR_SSO_CONNECT_LIMIT',
      retry: 'transient',
      en: {
        meaning: 'The access server has no room for another connection and turned this one away.',
        remedy: 'Wait and try again with growing pauses; reuse open connections instead of making new ones.',
      },
      zh: {
        meaning: '接入服务器的连接数已满，这次连接没有被接受。',
        remedy: '逐次拉长间隔后再试，并尽量复用已有连接。',
      },
    },
  ],
}
