import { BulbOutlined, TranslationOutlined } from '@ant-design/icons';
import type { Locale } from '@lindan/shared';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';

import { useLocale } from '@/components/time/useLocale';
import { speak } from '@/i18n/i18n';
import { LANGUAGE_NAMES } from '@/i18n/language-names';
import { APPEARANCE_CHOICES, chooseAppearance, useAppearanceChoice } from '@/theme/appearance';

/** Language and light: chosen once, remembered on this machine. */
export function Preferences({ compact = false }: { readonly compact?: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const choice = useAppearanceChoice();
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <Button
        type="text"
        icon={<TranslationOutlined aria-hidden />}
        lang={other}
        aria-label={LANGUAGE_NAMES[other]}
        title={LANGUAGE_NAMES[other]}
        onClick={() => void speak(other)}
      >
        {compact ? null : LANGUAGE_NAMES[other]}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: APPEARANCE_CHOICES.map((key) => ({ key, label: t(`appearance.${key}`) })),
          selectable: true,
          selectedKeys: [choice],
          onClick: ({ key }) => {
            const chosen = APPEARANCE_CHOICES.find((one) => one === key);
            if (chosen !== undefined) chooseAppearance(chosen);
          },
        }}
      >
        <Button
          type="text"
          icon={<BulbOutlined aria-hidden />}
          aria-label={t('appearance.label')}
          title={t('appearance.label')}
        >
          {compact ? null : t(`appearance.${choice}`)}
        </Button>
      </Dropdown>
    </>
  );
}
