import { BulbOutlined } from '@ant-design/icons';
import type { Locale } from '@lindan/shared';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { Disclosure } from '@/components/disclosure/Disclosure';
import { useLocale } from '@/components/time/useLocale';
import { speak } from '@/i18n/i18n';
import { LANGUAGE_NAMES } from '@/i18n/language-names';
import { APPEARANCE_CHOICES, chooseAppearance, useAppearanceChoice } from '@/theme/appearance';

/** Language and light: chosen once, remembered on this machine. */
export function Preferences() {
  const { t } = useTranslation();
  const locale = useLocale();
  const choice = useAppearanceChoice();
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <>
      <Button type="text" lang={other} onClick={() => void speak(other)}>
        {LANGUAGE_NAMES[other]}
      </Button>
      <Disclosure
        label={<BulbOutlined aria-hidden />}
        name={t('appearance.label')}
        items={APPEARANCE_CHOICES.map((key) => ({
          key,
          label: t(`appearance.${key}`),
          isChosen: key === choice,
          onChoose: () => chooseAppearance(key),
        }))}
      />
    </>
  );
}
