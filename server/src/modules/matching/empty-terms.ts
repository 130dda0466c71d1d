const PHRASES = '希望 想要 需要 要求 请求 怎么 问题 解决 情况 可以 居民 小区 社区 我们 服务 提供'.split(' ');
const CHARACTERS = '的了是在与和及或不有也都就把被让';

/** Stop words: words such as "hope" and "residents" and function characters, which nearly every Chinese text contains. */
export const EMPTY_CHINESE = new RegExp(`${PHRASES.join('|')}|[${CHARACTERS}]`, 'u');

/** English stop words. */
export const EMPTY_ENGLISH: ReadonlySet<string> = new Set(
  'the and for with not are was has have please our from that this'.split(' '),
);
