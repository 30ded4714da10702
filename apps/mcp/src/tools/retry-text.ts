import type { RetryClass } from '@timkit/core'
import type { Language } from '../config/config.ts'

const texts: Readonly<Record<Language, Readonly<Record<RetryClass, string>>>> = {
  en: {
    'refresh-user-sig':
      'Retry: once, now; a new signature is made by itself. If it fails again, check the clock.',
    rate: 'Retry: yes, after 2 seconds, and with fewer calls at a time.',
    'wait-a-minute': 'Retry: yes, after 60 seconds.',
    transient: 'Retry: yes, after 5 seconds, at most three times.',
    'not-yet': 'Retry: yes, but not before 30 minutes; an hour in which nobody wrote never gets a file.',
    gone: 'Retry: no, it never comes back.',
    config: 'Retry: no, not before the operator has changed the set-up.',
    request: 'Retry: no, not before the arguments are changed.',
    'client-sdk': 'Retry: nothing to retry here; the app on the device has to act.',
    unknown: 'Retry: no.',
  },
  zh: {
    'refresh-user-sig': '重试：可立即重试一次，签名会自动更新；再次失败请检查时钟。',
    rate: '重试：可以，等 2 秒后再试，并减少同时调用的次数。',
    'wait-a-minute': '重试：可以，等 60 秒后再试。',
    transient: '重试：可以，等 5 秒后再试，最多三次。',
    'not-yet': '重试：可以，但至少等 30 分钟；没有消息的小时永远不会有文件。',
    gone: '重试：不必，数据已永久删除。',
    config: '重试：不要，须先由运维人员修改配置。',
    request: '重试：不要，须先修改参数。',
    'client-sdk': '重试：这里无需重试，由设备上的 App 处理。',
    unknown: '重试：不要。',
  },
}

/** Whether and when to try again. */
export function retryText(retry: RetryClass, language: Language): string {
  return texts[language][retry]
}
