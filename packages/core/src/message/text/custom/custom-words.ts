/**
 * The words for what custom elements say, per language.
 *
 * @module
 */

import type { RenderLocale } from '../render-words.ts'

/** The words of one language. */
export interface CustomWords {
  /** A call whose kind is not told. */
  readonly call: string
  /** A call without pictures. */
  readonly voiceCall: string
  /** A call with pictures. */
  readonly videoCall: string
  /** Somebody began it. */
  readonly startedBy: (who: string) => string
  /** It began. */
  readonly started: string
  /** It was ended before anybody answered. */
  readonly cancelled: string
  /** It was answered. */
  readonly answered: string
  /** It was not wanted. */
  readonly declined: string
  /** Whoever was called was in another call. */
  readonly busy: string
  /** Nobody answered. */
  readonly noAnswer: string
  /** It is over. */
  readonly ended: string
  /** It went on without pictures. */
  readonly toVoice: string
  /** It went on with pictures. */
  readonly toVideo: string
  /** An order of a shop. */
  readonly order: string
  /** A text with a link. */
  readonly link: string
  /** A rating of a service. */
  readonly rating: string
  /** So many stars. */
  readonly stars: (count: number) => string
  /** Somebody types. */
  readonly typing: string
  /** Somebody stopped typing. */
  readonly typingEnded: string
  /** What a customer service or its robot sent. */
  readonly service: string
}

/** The words of each language. */
export const customWords: Readonly<Record<RenderLocale, CustomWords>> = {
  en: {
    call: 'call',
    voiceCall: 'voice call',
    videoCall: 'video call',
    startedBy: (who) => `started by ${who}`,
    started: 'started',
    cancelled: 'cancelled',
    answered: 'answered',
    declined: 'declined',
    busy: 'line busy',
    noAnswer: 'no answer',
    ended: 'ended',
    toVoice: 'switched to voice',
    toVideo: 'switched to video',
    order: 'order',
    link: 'link',
    rating: 'rating',
    stars: (count) => (count === 1 ? '1 star' : `${count} stars`),
    typing: 'typing',
    typingEnded: 'stopped typing',
    service: 'customer service',
  },
  zh: {
    call: '通话',
    voiceCall: '语音通话',
    videoCall: '视频通话',
    startedBy: (who) => `${who} 发起`,
    started: '已发起',
    cancelled: '已取消',
    answered: '已接听',
    declined: '已拒绝',
    busy: '忙线中',
    noAnswer: '无应答',
    ended: '已结束',
    toVoice: '切换为语音通话',
    toVideo: '切换为视频通话',
    order: '订单',
    link: '链接',
    rating: '评价',
    stars: (count) => `${count} 星`,
    typing: '正在输入',
    typingEnded: '停止输入',
    service: '客服',
  },
}
