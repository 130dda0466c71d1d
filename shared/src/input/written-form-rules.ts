/**
 * The character classes of the written form, as the inside of a bracket expression. PostgreSQL and JavaScript read these
 * escapes alike. They stand here by hand instead of by Unicode property, because the properties grow with each version of Node.
 */

/** Marks without ink: soft hyphens, zero-width and direction marks, variation selectors, and the stretched joints of Arabic. */
export const IGNORED =
  '\\u00ad\\u034f\\u061c\\u0640\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8';

/** Hyphens, dashes, minus signs and swung dashes. */
export const DASHES =
  '\\u002d\\u007e\\u02d7\\u058a\\u05be\\u1400\\u1806\\u2010-\\u2015\\u2043\\u2053\\u2212\\u223c\\u2500\\u2501\\u2796\\u2e17\\u2e1a\\u2e3a\\u2e3b\\u2e40\\u2e5d\\u301c\\u3030\\u30a0';

/** The dots within names: 买买提·阿依, St. John, 1.5. The full stop of Chinese ends a sentence and is a blank. */
export const DOTS = '\\u002e\\u00b7\\u2022\\u2027\\u2219\\u22c5\\u2e31\\u2e33\\u30fb';

/** The same dots as characters. */
export const DOT_CHARACTERS = '·•‧∙⋅⸱⸳・';

/** Blanks, controls and every other mark. An underscore and an at sign belong to names: zhang_san, a@b.cn. */
export const BLANKS: string =
  '\\u0001-\\u002c\\u002f\\u003a-\\u003f\\u005b-\\u005e\\u0060\\u007b-\\u007d\\u007f-\\u00a1\\u00a7\\u00ab\\u00b6\\u00bb\\u00bf' +
  '\\u055a-\\u055f\\u0589\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0609\\u060a\\u060c\\u060d\\u061b\\u061d-\\u061f\\u066a-\\u066c\\u06d4' +
  '\\u0964\\u0965\\u0f08\\u0f0d-\\u0f12\\u0f14\\u0f3a-\\u0f3d\\u1680\\u1800-\\u1805\\u1807-\\u1809\\u2016-\\u2021\\u2023\\u2028\\u2029' +
  '\\u2030-\\u2042\\u2044-\\u2052\\u2054-\\u205e\\u22ef\\u2e00-\\u2e16\\u2e18\\u2e19\\u2e1b-\\u2e30\\u2e32\\u2e34-\\u2e39\\u2e3c-\\u2e3f\\u2e41-\\u2e5c' +
  '\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301b\\u301d-\\u301f\\u303d\\ua4fe\\ua4ff\\ua874-\\ua877';

/** What Chinese texts are full of and what becomes a blank either way, so that they need no normalisation first. */
export const PLAIN_MARKS =
  '\\u2018-\\u201f\\u2026\\u3000-\\u3002\\u3008-\\u3011\\u3014-\\u301b\\uff01-\\uff0c\\uff0f\\uff1a-\\uff1f\\uff3b-\\uff3d\\uff5b-\\uff5d';

/**
 * Characters that look like another one and stand for it: radicals, which a PDF gives for whole characters (⻔禁 for 门禁) and which NFKC
 * knows only in part, and the circle that is typed for a zero (二○二). A pair is a character and what it becomes.
 */
export const LOOK_ALIKE_PAIRS =
  '⺁厂⺎兀⺒巳⺓幺⺜日⺝月⺠民⺩王⺪疋⺬示⺶羊⺼月⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻑长⻒长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙○〇◯〇';
