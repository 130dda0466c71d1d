import type { ThemeConfig } from 'antd';
import { theme as antdTheme } from 'antd';

import type { Appearance } from './tokens';
import { FONT, PALETTES, SIZES } from './tokens';

/** Ant Design's theme from our tokens. */
export function antdThemeOf(appearance: Appearance, withMotion: boolean): ThemeConfig {
  const colour = PALETTES[appearance];
  return {
    algorithm: appearance === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: colour.accent,
      colorLink: colour.accentText,
      colorLinkHover: colour.accentHover,
      colorError: colour.overdue,
      colorWarning: colour.dueSoon,
      colorInfo: colour.info,
      colorSuccess: colour.accent,
      colorTextBase: colour.text,
      colorText: colour.text,
      colorTextSecondary: colour.textSecondary,
      colorTextTertiary: colour.textTertiary,
      colorTextDescription: colour.textSecondary,
      colorTextPlaceholder: colour.textTertiary,
      colorBgLayout: colour.page,
      colorBgContainer: colour.surface,
      colorBgElevated: colour.raised,
      colorBorder: colour.borderStrong,
      colorBorderSecondary: colour.border,
      colorTextLightSolid: colour.onAccent,
      fontFamily: FONT,
      fontSize: SIZES.fontSize,
      borderRadius: SIZES.radius,
      wireframe: false,
      motion: withMotion,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: {
        headerBg: colour.surface,
        headerColor: colour.textSecondary,
        headerSplitColor: 'transparent',
        rowHoverBg: colour.hover,
      },
    },
  };
}
