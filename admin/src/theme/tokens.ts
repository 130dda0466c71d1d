/**
 * Every colour and measure of ours, once. Pine green is the accent; red is kept for what is overdue, amber for what
 * soon will be. All text colours reach 4.5:1 on the surfaces they are used on.
 */
export interface Palette {
  readonly accent: string;
  readonly accentHover: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  /** Text of links and accented words on a surface. */
  readonly accentText: string;
  readonly page: string;
  readonly surface: string;
  readonly raised: string;
  readonly hover: string;
  readonly border: string;
  readonly borderStrong: string;
  readonly text: string;
  readonly textSecondary: string;
  readonly textTertiary: string;
  readonly overdue: string;
  readonly overdueSoft: string;
  readonly dueSoon: string;
  readonly dueSoonSoft: string;
  readonly calm: string;
  readonly calmSoft: string;
  readonly info: string;
  readonly infoSoft: string;
  readonly emblem: string;
}

export const LIGHT: Palette = {
  accent: '#1f5c46',
  accentHover: '#2b7459',
  accentSoft: '#e6f0eb',
  onAccent: '#ffffff',
  accentText: '#1f5c46',
  page: '#f6f7f6',
  surface: '#ffffff',
  raised: '#ffffff',
  hover: '#f1f4f2',
  border: '#e2e6e3',
  borderStrong: '#c3cac6',
  text: '#1c2420',
  textSecondary: '#4c5751',
  textTertiary: '#66716b',
  overdue: '#b3261e',
  overdueSoft: '#fbeae8',
  dueSoon: '#8a5300',
  dueSoonSoft: '#fcf1dc',
  calm: '#4c5751',
  calmSoft: '#eef1ef',
  info: '#24577f',
  infoSoft: '#e6eff6',
  emblem: '#b5322c',
};

export const DARK: Palette = {
  accent: '#55b391',
  accentHover: '#68c3a2',
  accentSoft: '#1c3229',
  onAccent: '#07130d',
  accentText: '#7cc7a8',
  page: '#121614',
  surface: '#191e1b',
  raised: '#212723',
  hover: '#232a26',
  border: '#2e3632',
  borderStrong: '#48524d',
  text: '#e6ebe8',
  textSecondary: '#b3bdb8',
  textTertiary: '#929d97',
  overdue: '#ff8f84',
  overdueSoft: '#3b1f1c',
  dueSoon: '#e8b35a',
  dueSoonSoft: '#36290f',
  calm: '#b3bdb8',
  calmSoft: '#262d29',
  info: '#8fbfe6',
  infoSoft: '#192a38',
  emblem: '#d2564f',
};

export type Appearance = 'light' | 'dark';
export const PALETTES: Record<Appearance, Palette> = { light: LIGHT, dark: DARK };

export const SIZES = {
  fontSize: 14,
  row: 40,
  radius: 6,
  /** The least height of what a thumb has to meet. */
  touch: 44,
} as const;

export const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
